package holdfast.lab.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class CausesTest {
    private static final int N = 20;

    /** Two causes that add up, each with noise of its own in every replication. */
    private static Causes of(double first, double second, double noise, int missing, long seed) {
        Random random = new Random(seed);
        double[][] brings = new double[3][N];
        for (double[] of : brings) {
            for (int r = 0; r < N; r++) {
                of[r] = noise * random.nextGaussian();
            }
        }
        return Causes.of(2, 0.95, c -> {
            double[] worth = new double[N];
            for (int r = 0; r < N; r++) {
                worth[r] = 0.5 + brings[2][r];
                worth[r] += (c & 1) != 0 ? first + brings[0][r] : 0;
                worth[r] += (c & 2) != 0 ? second + brings[1][r] : 0;
            }
            if (c == 1 && missing > 0) {
                worth[missing] = Double.NaN;
            }
            return worth;
        });
    }

    @Test
    void theLargestLeadsOnlyWhereItIsKnownTo() {
        Causes apart = of(-3, 1, 0.5, 0, 1);
        assertThat(apart.largest()).isZero();
        assertThat(apart.leads()).isTrue();
        assertThat(of(1, 1.05, 0.5, 0, 2).leads()).isFalse();
        assertThat(of(0.01, 0, 0.5, 0, 3).leads()).isFalse();
    }

    /** Of causes that bring nothing one seems to lead in fewer than one case of twenty. */
    @Test
    void amongCausesThatBringNothingNoneLeads() {
        int claimed = 0;
        for (int k = 0; k < 400; k++) {
            claimed += of(0, 0, 1, 0, 100 + k).leads() ? 1 : 0;
        }
        assertThat(claimed).isLessThan(400 / 20);
    }

    @Test
    void aReplicationWithoutAValueIsLeftOutOfAllSoThatTheSharesSum() {
        Causes causes = of(2, 1, 0.7, 4, 4);
        assertThat(causes.whole().n()).isEqualTo(N - 1);
        assertThat(causes.without().n()).isEqualTo(N - 1);
        double sum = causes.shares().stream().mapToDouble(s -> s.share().mean()).sum();
        assertThat(sum).isCloseTo(causes.whole().mean() - causes.without().mean(), within(1e-12));
        assertThat(causes.shares()).allSatisfy(s -> assertThat(s.share().n()).isEqualTo(N - 1));
    }
}
