package holdfast.proof.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files and methods that fit on a screen. */
class SizesTest {
    private final List<Declarations.Method> methods =
            Declarations.ofMainSources().methods();

    @Test
    void enoughWasSeen() {
        assertThat(Sources.MAIN).hasSizeGreaterThan(30);
        assertThat(Sources.TEST).hasSizeGreaterThan(5);
        assertThat(methods).hasSizeGreaterThan(100);
    }

    @Test
    void noFileIsLongerThan400Lines() {
        assertThat(Stream.concat(Sources.MAIN.stream(), Sources.TEST.stream())
                        .filter(f -> lines(f) > 400)
                        .map(f -> Sources.ROOT.relativize(f) + ": " + lines(f)))
                .isEmpty();
    }

    @Test
    void halfTheFilesHaveAtMost100LinesAndNineTenthsAtMost200() {
        List<Integer> sizes =
                Sources.MAIN.stream().map(SizesTest::lines).sorted().toList();
        assertThat(quantile(sizes, 0.5)).as("median file").isLessThanOrEqualTo(100);
        assertThat(quantile(sizes, 0.9))
                .as("ninth decile of files; the longest: " + longest())
                .isLessThanOrEqualTo(200);
    }

    @Test
    void ninetyNineOfAHundredMethodsHaveAtMost40Lines() {
        List<Integer> sizes =
                methods.stream().map(Declarations.Method::lines).sorted().toList();
        assertThat(quantile(sizes, 0.99))
                .as("99th percentile of methods; the long ones: "
                        + methods.stream().filter(m -> m.lines() > 40).toList())
                .isLessThanOrEqualTo(40);
    }

    /** The smallest size that at least that share of all does not exceed. */
    private static int quantile(List<Integer> sorted, double share) {
        return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    private static String longest() {
        return Sources.MAIN.stream()
                .sorted(Comparator.comparing(SizesTest::lines).reversed())
                .limit(12)
                .map(f -> f.getFileName() + " " + lines(f))
                .toList()
                .toString();
    }

    private static int lines(Path file) {
        return Sources.lines(file).size();
    }
}
