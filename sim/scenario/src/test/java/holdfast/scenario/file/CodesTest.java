package holdfast.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodesTest {
    @ParameterizedTest
    @EnumSource(Code.class)
    void everyCodeIsExplained(Code code) {
        assertThat(ProblemCodes.explain(code.id())).startsWith(code.id() + " ").endsWith("\n");
    }

    @Test
    void nothingIsExplainedThatIsNoCode() {
        assertThat(ProblemCodes.explain("HF9999")).isNull();
        assertThat(ProblemCodes.all()).hasSize(Code.values().length).doesNotHaveDuplicates();
        long sections = Template.resource("codes.md")
                .lines()
                .filter(line -> line.startsWith("## "))
                .count();
        assertThat(sections).isEqualTo(Code.values().length);
    }
}
