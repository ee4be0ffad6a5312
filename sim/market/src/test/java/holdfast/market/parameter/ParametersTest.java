package holdfast.market.parameter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTest {
    enum Shade {
        LIGHT_BLUE,
        RED
    }

    record Inner(
            @Parameter(text = "A.", value = "3", min = 1, max = 5)
            int a) {
        Inner {
            Parameters.check(Inner.class, a);
        }
    }

    record Paint(
            @Parameter(text = "N.", value = "default") Inner inner,
            @Parameter(text = "S.", value = "light-blue") Shade shade,
            @Parameter(text = "X.", value = "0.5", min = 0) double x,

            @Parameter(text = "O.", value = "absent", max = 2)
            Double o,

            @Parameter(text = "B.", value = "true") boolean b,
            @Parameter(text = "L.", value = "7") long l,
            @Parameter(text = "W.", value = "word") String w,

            @Parameter(text = "E.", value = "empty", max = 2)
            List<Inner> e) {
        Paint {
            Parameters.check(Paint.class, inner, shade, x, o, b, l, w, e);
        }
    }

    record Bare(int n) {}

    private final Paint paint = Parameters.defaults(Paint.class);

    @Test
    void defaultsAreReadInTheNotationOfFiles() {
        assertThat(paint).isEqualTo(new Paint(new Inner(3), Shade.LIGHT_BLUE, 0.5, null, true, 7, "word", List.of()));
    }

    @Test
    void withReplacesOneComponent() {
        assertThat(Parameters.with(paint, "shade", Shade.RED).shade()).isEqualTo(Shade.RED);
        assertThat(Parameters.with(paint, "shade", Shade.RED).x()).isEqualTo(0.5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.with(paint, "hue", 1))
                .withMessageContaining("Paint has no component 'hue'");
    }

    @Test
    void problemsNameComponentValueAndRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Inner(6))
                .withMessage("ParametersTest$Inner: a is 6, allowed is 1 to 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.with(paint, "x", -0.25))
                .withMessageEndingWith("x is -0.25, allowed is at least 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.with(paint, "o", 2.5))
                .withMessageEndingWith("o is 2.5, allowed is at most 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.with(paint, "l", Double.NaN))
                .isNotNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Parameters.with(paint, "e", List.of(new Inner(1), new Inner(1), new Inner(1))))
                .withMessageContaining("the length of e is 3");
    }

    @Test
    void aComponentWithoutDescriptionIsAMistake() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Parameters.of(Bare.class))
                .withMessageContaining("Bare.n");
    }

    @Test
    void constantsAreCalledByTheirWords() {
        assertThat(Parameters.word(Shade.LIGHT_BLUE)).isEqualTo("light-blue");
        assertThat(Parameters.constant(Shade.class, "red")).isEqualTo(Shade.RED);
        assertThat(Parameters.constant(Shade.class, "green")).isNull();
    }

    @Test
    void listsKnowWhatTheyHold() {
        Descriptor list = Parameters.of(Paint.class).get(7);
        assertThat(list.element()).isEqualTo(Inner.class);
        assertThat(list.scalar()).isFalse();
        assertThat(Parameters.of(Paint.class).get(5).whole()).isTrue();
        assertThat(Parameters.of(Paint.class).get(3).optional()).isTrue();
    }
}
