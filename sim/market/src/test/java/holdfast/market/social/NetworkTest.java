package holdfast.market.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Statistics;
import holdfast.market.spec.NetworkSpec;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
    private static final int N = 20_000;

    private static Network network(NetworkSpec.Type type, int neighbours, long customers) {
        return new Network(new NetworkSpec(type, neighbours, 0.1, 2.5), customers, 7);
    }

    private static int neighbour(Network network, int customer, int k) {
        long[] who = {k};
        network.neighbours(customer, 1, who, new long[1], new int[2]);
        return (int) who[0];
    }

    @ParameterizedTest
    @EnumSource(value = NetworkSpec.Type.class, names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void everybodyHasNeighboursOtherThanOneselfAndTheSameOnesEachTime(NetworkSpec.Type type) {
        for (int customers : new int[] {2, 3, 4, 5, 7, 1000}) {
            Network network = network(type, 6, customers);
            assertThat(network.degree())
                    .isEqualTo(type == NetworkSpec.Type.COMPLETE ? customers - 1 : Math.min(6, customers - 1));
            for (int i = 0; i < customers; i++) {
                for (int k = 0; k < network.degree(); k++) {
                    int j = neighbour(network, i, k);
                    if (j == i || j < 0 || j >= customers || j != neighbour(network, i, k)) {
                        throw new AssertionError(type + ": neighbour " + k + " of " + i + " is " + j);
                    }
                }
            }
        }
    }

    @Test
    void noneHasNoneAndOneCustomerIsAlone() {
        assertThat(network(NetworkSpec.Type.NONE, 6, 100).degree()).isZero();
        for (NetworkSpec.Type type : NetworkSpec.Type.values()) {
            assertThat(network(type, 6, 1).degree()).isZero();
        }
    }

    @Test
    void ringAndCompleteReachEachNeighbourOnce() {
        for (NetworkSpec.Type type : List.of(NetworkSpec.Type.RING, NetworkSpec.Type.COMPLETE)) {
            for (int customers : new int[] {4, 7, 12}) {
                Network network = network(type, 6, customers);
                for (int i = 0; i < customers; i++) {
                    int at = i;
                    assertThat(IntStream.range(0, network.degree()).map(k -> neighbour(network, at, k)))
                            .doesNotHaveDuplicates();
                }
            }
        }
        assertThat(neighbour(network(NetworkSpec.Type.RING, 4, 100), 0, 1)).isEqualTo(99);
        assertThat(neighbour(network(NetworkSpec.Type.RING, 4, 100), 99, 2)).isEqualTo(1);
    }

    @Test
    void theStatedShareOfSmallWorldTiesLeadsAnywhere() {
        Network small = network(NetworkSpec.Type.SMALL_WORLD, 6, N);
        Network ring = network(NetworkSpec.Type.RING, 6, N);
        int rewired = 0;
        for (int i = 0; i < N; i++) {
            for (int k = 0; k < 6; k++) {
                rewired += neighbour(small, i, k) != neighbour(ring, i, k) ? 1 : 0;
            }
        }
        assertThat(rewired / (6.0 * N)).isCloseTo(0.1, within(3 * Math.sqrt(0.09 / (6.0 * N)) + 1.0 / N));
    }

    @Test
    void randomTiesLeadAnywhereAlike() {
        for (NetworkSpec.Type type : List.of(NetworkSpec.Type.RANDOM, NetworkSpec.Type.SMALL_WORLD)) {
            Network network = new Network(new NetworkSpec(type, 6, 1, 2.5), N, 7);
            long[] counts = new long[50];
            for (int i = 0; i < N; i++) {
                for (int k = 0; k < 6; k++) {
                    counts[neighbour(network, i, k) * 50 / N]++;
                }
            }
            assertThat(Statistics.uniform(counts)).isGreaterThan(Statistics.REJECT);
        }
    }

    /** With exponent a the share of customers with at least n listeners falls as n to the power 1 − a. */
    @ParameterizedTest
    @ValueSource(doubles = {2.2, 2.5, 3, 4})
    void listenersOfAScaleFreeNetworkHaveAPowerTail(double exponent) {
        Network network = new Network(new NetworkSpec(NetworkSpec.Type.SCALE_FREE, 10, 0, exponent), N, 7);
        int[] listeners = new int[N];
        for (int i = 0; i < N; i++) {
            for (int k = 0; k < 10; k++) {
                listeners[neighbour(network, i, k)]++;
            }
        }
        int[] sorted = IntStream.of(listeners).sorted().toArray();
        double sum = 0;
        int tail = 300;
        double least = sorted[N - 1 - tail];
        for (int k = 0; k < tail; k++) {
            sum += Math.log(sorted[N - 1 - k] / least);
        }
        double hill = 1 + tail / sum;
        assertThat(hill).isCloseTo(exponent, within(0.12 * exponent));
    }
}
