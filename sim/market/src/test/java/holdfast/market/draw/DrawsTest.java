package holdfast.market.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Statistics;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawsTest {
    private static final int N = 40_000;

    private static double[] of(long seed, Stream stream, int period, long from) {
        long prefix = Draws.prefix(seed, stream, period);
        return LongStream.range(from, from + N)
                .mapToDouble(i -> Draws.uniform(Draws.of(prefix, i, 0)))
                .toArray();
    }

    @ParameterizedTest
    @EnumSource(Stream.class)
    void everyStreamIsUniform(Stream stream) {
        double[] u = of(1, stream, 3, 0);
        assertThat(Statistics.mean(u)).isCloseTo(0.5, within(3.9 * Math.sqrt(1.0 / 12 / N)));
        assertThat(Statistics.variance(u)).isCloseTo(1.0 / 12, within(3.9 * Math.sqrt(1.0 / 180 / N)));
        long[] counts = new long[100];
        for (double x : u) {
            counts[(int) (x * 100)]++;
        }
        assertThat(Statistics.uniform(counts)).isGreaterThan(Statistics.REJECT / Stream.values().length);
    }

    @ParameterizedTest
    @EnumSource(Stream.class)
    void drawsByFirmAreUniformToo(Stream stream) {
        long prefix = Draws.prefix(5, stream, 0);
        for (String name : new String[] {"a", "b", "none"}) {
            long key = Draws.key(name);
            long[] counts = new long[64];
            for (int i = 0; i < N; i++) {
                counts[(int) (Draws.uniform(Draws.keyed(Draws.address(prefix, i, 0), key)) * 64)]++;
            }
            assertThat(Statistics.uniform(counts)).isGreaterThan(Statistics.REJECT / 3 / Stream.values().length);
        }
    }

    @Test
    void streamsPeriodsCustomersLivesAndSeedsAreUncorrelated() {
        double least = 4.5 / Math.sqrt(N);
        double[] base = of(1, Stream.CHOICE, 3, 0);
        for (Stream other : Stream.values()) {
            if (other != Stream.CHOICE) {
                assertThat(Statistics.correlation(base, of(1, other, 3, 0))).isCloseTo(0, within(least));
            }
        }
        for (int t : new int[] {-1, 0, 1, 2, 4, 5, 100}) {
            assertThat(Statistics.correlation(base, of(1, Stream.CHOICE, t, 0))).isCloseTo(0, within(least));
        }
        for (int lag : new int[] {1, 2, 3, 64, 512, 1024}) {
            assertThat(Statistics.correlation(base, of(1, Stream.CHOICE, 3, lag)))
                    .isCloseTo(0, within(least));
        }
        for (long seed : new long[] {0, 2, 3, -1, Draws.replicationSeed(1, 1)}) {
            assertThat(Statistics.correlation(base, of(seed, Stream.CHOICE, 3, 0)))
                    .isCloseTo(0, within(least));
        }
        long prefix = Draws.prefix(1, Stream.CHOICE, 3);
        double[] next = IntStream.range(0, N)
                .mapToDouble(i -> Draws.uniform(Draws.of(prefix, i, 1)))
                .toArray();
        assertThat(Statistics.correlation(base, next)).isCloseTo(0, within(least));
    }

    @Test
    void firmsAndTheTwoHalvesOfAWordAreUncorrelated() {
        long prefix = Draws.prefix(1, Stream.CHOICE, 3);
        double[][] u = new double[4][N];
        for (int i = 0; i < N; i++) {
            long base = Draws.address(prefix, i, 0);
            u[0][i] = Draws.uniform(Draws.keyed(base, Draws.key("a")));
            u[1][i] = Draws.uniform(Draws.keyed(base, Draws.key("b")));
            u[2][i] = Draws.uniform(Draws.at(base));
            u[3][i] = Draws.uniformLow(Draws.at(base));
        }
        for (int j = 0; j < 4; j++) {
            for (int k = 0; k < j; k++) {
                assertThat(Statistics.correlation(u[j], u[k])).isCloseTo(0, within(4.5 / Math.sqrt(N)));
            }
        }
    }

    @Test
    void uniformExcludesBothEnds() {
        assertThat(Draws.uniform(0)).isPositive().isEqualTo(0.5f / (1 << 23));
        assertThat(Draws.uniform(-1)).isLessThan(1f);
        assertThat(Draws.uniformLow(0)).isPositive();
        assertThat(Draws.uniformLow(-1)).isLessThan(1f);
    }

    @Test
    void aThresholdDecidesAsTheUniformDoes() {
        long prefix = Draws.prefix(2, Stream.VOICE, 1);
        for (float p : new float[] {0f, 0.003f, 0.25f, 0.5f, 0.9f, 1f}) {
            int below = 0;
            for (int i = 0; i < N; i++) {
                long bits = Draws.of(prefix, i, 0);
                boolean happens = Draws.below(bits, Draws.threshold(p));
                below += happens ? 1 : 0;
                if (Math.abs(Draws.uniform(bits) - p) > 1e-6) {
                    assertThat(happens).isEqualTo(Draws.uniform(bits) < p);
                }
            }
            assertThat(below / (double) N).isCloseTo(p, within(4 * Math.sqrt(p * (1 - p) / N)));
        }
    }

    @Test
    void aFirmsLuckHangsOnItsNameAlone() {
        assertThat(Draws.key("north")).isEqualTo(Draws.key(new String("north".toCharArray())));
        String[] names = IntStream.range(0, 5000).mapToObj(k -> "firm" + k).toArray(String[]::new);
        assertThat(Arrays.stream(names).mapToLong(Draws::key).distinct().count())
                .isEqualTo(names.length);
        assertThat(Draws.key("ab")).isNotEqualTo(Draws.key("ba"));
    }

    @Test
    void replicationsHaveDifferentSeedsWhateverTheirNumber() {
        long[] seeds = LongStream.range(0, 200)
                .flatMap(seed -> IntStream.rangeClosed(1, 500).mapToLong(r -> Draws.replicationSeed(seed, r)))
                .toArray();
        assertThat(Arrays.stream(seeds).distinct().count()).isEqualTo(seeds.length);
        assertThat(Draws.replicationSeed(7, 3)).isNotEqualTo(Draws.replicationSeed(8, 2));
    }

    @Test
    void addressesDoNotCollide() {
        long[] all = Arrays.stream(Stream.values())
                .flatMapToLong(stream -> IntStream.range(-1, 30).mapToLong(t -> Draws.prefix(1, stream, t)))
                .flatMap(prefix -> LongStream.range(0, 300)
                        .flatMap(i -> IntStream.range(0, 3).mapToLong(epoch -> Draws.of(prefix, i, epoch))))
                .toArray();
        assertThat(Arrays.stream(all).distinct().count()).isEqualTo(all.length);
    }

    /** First output of the published generator for state 0: the finaliser applied to the golden ratio. */
    @Test
    void theMixerIsThatOfSplitMix64() {
        assertThat(Draws.mix(0x9E3779B97F4A7C15L)).isEqualTo(0xE220A8397B1DCDAFL);
        assertThat(Draws.mix(2 * 0x9E3779B97F4A7C15L)).isEqualTo(0x6E789E6AA1B965F4L);
    }
}
