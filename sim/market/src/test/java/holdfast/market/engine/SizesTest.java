package holdfast.market.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.MarketSpec;
import holdfast.market.Specs;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.MarketType;
import holdfast.market.state.Customers;
import java.lang.reflect.Array;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Markets of the least and the greatest size. */
class SizesTest {
    private static MarketSpec market(int customers, int firms, MarketType type) {
        return Specs.with(
                Specs.market(
                        customers,
                        10,
                        IntStream.range(0, firms)
                                .mapToObj(f -> Specs.firm("f" + f))
                                .toArray(FirmSpec[]::new)),
                "market.type",
                type);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 64", "2, 2", "3, 1", "700, 64", "513, 1"})
    void anySizeRuns(int customers, int firms) {
        for (MarketType type : MarketType.values()) {
            Observations o = Simulation.open(market(customers, firms, type), 2).run();
            double everybody = IntStream.rangeClosed(0, firms)
                    .mapToDouble(f -> o.value(Metric.CUSTOMERS, 9, f))
                    .sum();
            assertThat(everybody).isEqualTo(customers);
        }
    }

    @Test
    void theLastOfSixtyFourFirmsIsKnownAndBoughtFrom() {
        for (MarketType type : MarketType.values()) {
            MarketSpec spec = Specs.rules(market(3000, 64, type), "demography.awareness", 1.0);
            Observations o = Simulation.open(spec, 2).run();
            assertThat(o.value(Metric.AWARENESS, 9, 63)).isEqualTo(1);
            assertThat(o.value(Metric.PURCHASES, 9, 63)).isPositive();
        }
    }

    @Test
    void withoutOutsideOptionEverybodyHasAFirm() {
        MarketSpec spec = Specs.rules(
                market(800, 3, MarketType.CONTRACTUAL),
                "choice.outsideOption",
                false,
                "demography.awareness",
                1.0,
                "demography.involuntaryExit",
                0.1);
        Observations o = Simulation.open(spec, 2).run();
        for (int t = 0; t < 10; t++) {
            assertThat(o.value(Metric.CUSTOMERS, t, 3)).isZero();
        }
    }

    @Test
    void aRunEndsAndSaysSo() {
        Simulation run = Simulation.open(market(10, 2, MarketType.CONTRACTUAL), 1);
        run.run();
        assertThat(run.finished()).isTrue();
        assertThatThrownBy(run::step).isInstanceOf(IllegalStateException.class).hasMessageContaining("10 periods");
    }

    @ParameterizedTest
    @EnumSource(MarketType.class)
    void theStatedMemoryIsThatOfTheColumns(MarketType type) throws IllegalAccessException {
        MarketSpec spec = market(100, 7, type);
        Customers c = new SmallMarket(spec, 1).customers;
        long bytes = bytesOf(c) + (c.memory == null ? 0 : bytesOf(c.memory));
        assertThat(Simulation.bytesPerCustomer(spec)).isCloseTo(bytes / 100.0, within(1e-9));
    }

    private static long bytesOf(Object holder) throws IllegalAccessException {
        long bytes = 0;
        for (var field : holder.getClass().getFields()) {
            Object value = field.get(holder);
            if (value != null && value.getClass().isArray()) {
                bytes += bytesOfArray(value);
            }
        }
        return bytes;
    }

    private static long bytesOfArray(Object array) {
        long bytes = 0;
        for (int k = 0; k < Array.getLength(array); k++) {
            Object entry = Array.get(array, k);
            bytes += entry.getClass().isArray()
                    ? bytesOfArray(entry)
                    : entry instanceof Byte ? 1 : entry instanceof Short ? 2 : entry instanceof Long ? 8 : 4;
        }
        return bytes;
    }
}
