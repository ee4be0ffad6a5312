package holdfast.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnotherSeedTest {
    @TempDir
    Path folder;

    @Test
    void whatWasNotRunIsNotShown() throws IOException {
        AnotherSeed none = AnotherSeed.of(folder);
        assertThat(none.supported()).isEmpty();
        assertThat(none.turned()).isEmpty();
        assertThat(none.seconds()).isZero();
    }

    @Test
    void onlyClaimsWithAnotherVerdictHaveTurned() throws IOException {
        Files.writeString(
                folder.resolve("verdicts.csv"),
                "claim,verdict,explanation\n\"It pays.\",supported,\"x\"\n\"It lasts.\",supported,\"x\"\n");
        Files.writeString(
                folder.resolve("another-seed.csv"),
                "claim,verdict,explanation\n\"It pays.\",supported,\"y\"\n\"It lasts.\",not supported,\"y\"\n");
        Files.writeString(folder.resolve("another-seed.properties"), "# made by: a test\nscenarioHash=a\nseconds=7\n");
        AnotherSeed another = AnotherSeed.of(folder);
        assertThat(another.supported()).isEqualTo("1 of 2");
        assertThat(another.turned()).containsExactly(new AnotherSeed.Turned("It lasts.", "supported", "not supported"));
        assertThat(another.seconds()).isEqualTo(7);
    }
}
