package holdfast.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class OracleTest {
    @Test
    void everyOracleFileSaysWhereItsNumbersComeFrom() throws IOException {
        List<Path> files;
        try (var list = Files.list(Oracle.FOLDER)) {
            files = list.sorted().toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(4);
        for (Path file : files) {
            String name = file.getFileName().toString();
            assertThat(name).endsWith(".properties");
            Oracle oracle = Oracle.read(name.replace(".properties", ""));
            assertThat(oracle.provenance()).as(name).containsPattern("provenance: \\S+ \\d+\\.\\d+.*: .+");
            assertThat(oracle.values()).as(name).hasSizeGreaterThan(3);
        }
    }
}
