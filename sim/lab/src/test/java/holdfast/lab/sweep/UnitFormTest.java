package holdfast.lab.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class UnitFormTest {
    private static final String HASH = "ab".repeat(32);

    @Test
    void numbersComeBackBitByBitWhateverTheyAreAndHoweverMany() {
        for (int size : new int[] {0, 1, 31, 32, 33, 64, 500}) {
            double[] values = new double[size];
            double[] kinds = {0, Double.NaN, 1.5, -0.0, Double.MIN_VALUE, Double.NEGATIVE_INFINITY, 0, 0};
            Arrays.setAll(values, k -> kinds[k * 7 % kinds.length]);
            double[] full = new double[size];
            Arrays.setAll(full, k -> k + 0.1);
            UnitResult back = UnitForm.result(UnitForm.body(new UnitResult(7, HASH, values, full, values, null)));
            assertThat(bits(back.outcomes())).isEqualTo(bits(values));
            assertThat(bits(back.measures())).isEqualTo(bits(full));
            assertThat(bits(back.kept())).isEqualTo(bits(values));
            assertThat(back.hash()).isEqualTo(HASH);
        }
    }

    @Test
    void zeroesAndWhatIsMissingTakeNextToNoRoom() {
        double[] nothing = new double[3200];
        Arrays.fill(nothing, 1600, 3200, Double.NaN);
        double[] none = {};
        int size = UnitForm.body(new UnitResult(0, HASH, nothing, none, none, null))
                .remaining();
        assertThat(size).isLessThan(1000);
    }

    private static long[] bits(double[] values) {
        return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
    }
}
