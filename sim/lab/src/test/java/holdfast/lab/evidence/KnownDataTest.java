package holdfast.lab.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownDataTest {
    @TempDir
    Path folder;

    @Test
    void everyFileHasAChecksumColumnsALicenceAndAnOrigin() {
        assertThat(KnownData.in(null)).hasSizeGreaterThan(4).allSatisfy(file -> {
            assertThat(file.sha256()).matches("[0-9a-f]{64}");
            assertThat(file.columns()).contains(",");
            assertThat(file.licence()).isNotBlank();
            assertThat(file.origin()).isNotBlank();
            assertThat(file.found()).isEmpty();
        });
    }

    @Test
    void aFileThatIsAnotherIsSaidToBe() throws IOException {
        Files.writeString(folder.resolve("yogurt_panel.csv"), "hh,occ,choice\n");
        assertThat(KnownData.in(folder))
                .filteredOn(file -> !file.found().equals("missing"))
                .singleElement()
                .satisfies(file -> assertThat(file.found()).isEqualTo("changed"));
    }
}
