package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.MarketSpec;
import holdfast.market.Specs;
import holdfast.market.customer.Shelf.Driver;
import holdfast.market.customer.Shelf.Entry;
import holdfast.market.engine.Simulation;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.MarketType;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShelfTest {
    private static final List<Driver> DRIVERS = List.of(new Driver("price", -2), new Driver("feature", 0.5));

    private static SmallMarket market(Entry... entries) {
        return SmallMarket.contractual("shelf.off", false, "shelf.drivers", DRIVERS, "shelf.entries", List.of(entries));
    }

    @Test
    void everyCustomerMeetsTheDaysOfOneStoreOverAndOver() {
        SmallMarket m = market(
                new Entry(1, 1, "a", "price", 0.25),
                new Entry(1, 1, "a", "feature", 1),
                new Entry(2, 2, "b", "price", -0.5));
        float[][] appeal = m.e().appeal;
        m.run(Shelf.class);
        int number = m.clock.number();
        for (int i = 0; i < m.customers.size; i++) {
            boolean second = i % 2 == 1;
            assertThat(appeal[0][i]).isCloseTo(second ? 0f : -2 * 0.25f + 0.5f, within(1e-6f));
            assertThat(appeal[1][i]).as("store 2 has two days").isEqualTo(second && number % 2 == 0 ? 1f : 0f);
        }
        m.clock.advance();
        m.run(Shelf.class);
        assertThat(appeal[1][1]).as("one of two days in a row").isEqualTo(1f);
        assertThat(appeal[0][0]).as("a store of one day").isCloseTo(0f, within(1e-6f));
    }

    @Test
    void sharesOfTheDayAreThoseOfMultinomialLogit() {
        MarketSpec spec = Specs.only(
                Specs.with(
                        Specs.market(40_000, 2, Specs.firm("a"), Specs.firm("b")),
                        "market.type",
                        MarketType.REPERTOIRE,
                        "market.purchases.rate",
                        1.0,
                        "market.purchases.regular",
                        true),
                "choice",
                "shelf");
        spec = Specs.rules(
                spec,
                "choice.outsideOption",
                false,
                "demography.awareness",
                1.0,
                "shelf.drivers",
                DRIVERS,
                "shelf.entries",
                List.of(new Entry(1, 2, "a", "price", 0.5)));
        Simulation run = Simulation.open(spec, 3);
        for (double known : new double[] {0.5, 1 / (1 + Math.E)}) {
            run.step();
            long ofA =
                    IntStream.range(0, 40_000).filter(i -> run.provider(i) == 0).count();
            assertThat(ofA / 40_000.0).isCloseTo(known, within(0.01));
        }
    }

    @Test
    void aFirmOrADriverThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> market(new Entry(1, 1, "nobody", "price", 1)))
                .hasMessageContaining("no firm 'nobody', there are [a, b]");
        assertThatThrownBy(() -> market(new Entry(1, 1, "a", "prise", 1)))
                .hasMessageContaining("no driver 'prise', there are [price, feature]");
    }
}
