package holdfast.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.scenario.Reading;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResolvedTest {
    @TempDir
    Path folder;

    @Test
    void theTemplateIsValidAndItsResolvedFormReadsBackToAnEqualScenario() {
        Reading first = TestFiles.valid(TestFiles.write(folder, "demo.yaml", Template.scenario("demo")));
        Reading again = TestFiles.valid(TestFiles.write(folder, "scenario.yaml", first.resolved()));
        assertThat(again.scenario()).isEqualTo(first.scenario());
        assertThat(again.hash()).isEqualTo(first.hash());
        assertThat(again.resolved()).isEqualTo(first.resolved());
    }
}
