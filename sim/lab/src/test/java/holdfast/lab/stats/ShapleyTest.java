package holdfast.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShapleyTest {
    @Test
    void causesThatAddUpBringWhatTheyBringAlone() {
        double[] alone = {3, -1, 0.5, 0};
        double[] worth = new double[16];
        for (int c = 0; c < 16; c++) {
            for (int k = 0; k < 4; k++) {
                worth[c] += (c >>> k & 1) * alone[k];
            }
        }
        assertThat(Shapley.of(worth)).containsExactly(alone, within(1e-12));
    }

    @Test
    void whatOnlyTwoDoTogetherIsSharedEvenly() {
        assertThat(Shapley.of(new double[] {0, 0, 0, 6, 0, 0, 0, 6}))
                .containsExactly(new double[] {3, 3, 0}, within(1e-12));
    }

    /** The glove game: one left glove, two right ones; a pair is worth 1. Known values 2/3, 1/6, 1/6. */
    @Test
    void theGloveGame() {
        double[] worth = new double[8];
        for (int c = 0; c < 8; c++) {
            worth[c] = (c & 1) != 0 && (c & 6) != 0 ? 1 : 0;
        }
        assertThat(Shapley.of(worth)).containsExactly(new double[] {2.0 / 3, 1.0 / 6, 1.0 / 6}, within(1e-12));
    }

    @Test
    void theySumToWhatAllDoTogether() {
        Random random = new Random(5);
        for (int causes = 1; causes <= Shapley.MOST; causes++) {
            double[] worth = random.doubles(1 << causes).toArray();
            assertThat(Arrays.stream(Shapley.of(worth)).sum())
                    .isCloseTo(worth[worth.length - 1] - worth[0], within(1e-9));
        }
    }

    @Test
    void anythingElseThanAllCoalitionsIsRefused() {
        assertThatThrownBy(() -> Shapley.of(new double[6])).hasMessageContaining("6 coalitions");
        assertThatThrownBy(() -> Shapley.of(new double[1])).hasMessageContaining("power of two");
    }
}
