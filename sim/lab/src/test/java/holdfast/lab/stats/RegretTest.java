package holdfast.lab.stats;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class RegretTest {
    /** Three choices in three markets: the bold one is best twice and ruinous once. */
    private static final double[][] PAYS = {{100, 80, -50}, {60, 60, 30}, {20, 20, 20}};

    @Test
    void fallsShortOfTheBestInTheSameMarket() {
        Regret regret = Regret.of(PAYS, false);
        assertArrayEquals(new double[] {0, 0, 80}, regret.of(0));
        assertArrayEquals(new double[] {40, 20, 0}, regret.of(1));
        assertArrayEquals(new double[] {80, 60, 10}, regret.of(2));
        assertEquals(80.0 / 3, regret.mean(0), 1e-12);
        assertEquals(2, regret.worst(0));
        assertEquals(2.0 / 3, regret.best(0), 1e-12);
        assertArrayEquals(new int[] {1, 0, 2}, regret.order(), "the cautious one is regretted least: 40 against 80");
    }

    @Test
    void theLeastIsBestWhereAskedFor() {
        double[][] losses = {{-100, -80, 50}, {-60, -60, -30}};
        assertArrayEquals(new double[] {0, 0, 80}, Regret.of(losses, true).of(0));
    }

    @Test
    void noChoiceIsRegrettedBelowZeroAndSomeoneIsBestEverywhere() {
        Random random = new Random(7);
        double[][] values = new double[6][9];
        for (double[] row : values) {
            for (int m = 0; m < row.length; m++) {
                row[m] = random.nextGaussian();
            }
        }
        Regret regret = Regret.of(values, false);
        double best = 0;
        for (int c = 0; c < 6; c++) {
            best += regret.best(c);
            assertTrue(regret.mean(c) >= 0 && regret.mean(c) <= regret.largest(c));
            assertTrue(regret.within(c, 0.5) <= regret.within(c, 0.9));
        }
        assertEquals(1, best, 1e-12);
    }

    @Test
    void anUnclearChoiceIsSaidToBeUnclear() {
        double[][][] clear = new double[2][4][20];
        double[][][] unclear = new double[2][4][20];
        Random random = new Random(3);
        for (int m = 0; m < 4; m++) {
            for (int r = 0; r < 20; r++) {
                double luck = random.nextGaussian();
                clear[0][m][r] = luck;
                clear[1][m][r] = luck - 1;
                unclear[0][m][r] = random.nextGaussian();
                unclear[1][m][r] = random.nextGaussian();
            }
        }
        assertEquals(1, Regret.certainty(clear, false, 1));
        assertTrue(Regret.certainty(unclear, false, 1) < 0.9);
    }

    @Test
    void failedReplicationsAreLeftOut() {
        double[][][] values = {{{1, Double.NaN, 3}}};
        assertEquals(2, Regret.means(values, new int[] {0, 1, 2})[0][0]);
    }
}
