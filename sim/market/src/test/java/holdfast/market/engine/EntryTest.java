package holdfast.market.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.MarketSpec;
import holdfast.market.Specs;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.spec.ConductSpec;
import holdfast.market.spec.EventSpec;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

/** A firm that enters is nowhere before its period; events name firms by country and fade. */
class EntryTest {
    private static final FirmSpec LATE =
            Specs.firm("late", "price", 0.8, "conduct", Specs.rule(ConductSpec.class, "enters", 10, "home", "far"));

    private static Observations run(MarketSpec spec) {
        return Simulation.open(spec, 3).run();
    }

    @Test
    void nobodyKnowsOrBuysFromAFirmThatIsNotThereYet() {
        Observations o = run(Specs.market(2000, 30, Specs.firm("old"), LATE));
        for (int period = 0; period < 9; period++) {
            assertThat(o.value(Metric.CUSTOMERS, period, 1)).isZero();
            assertThat(o.value(Metric.AWARENESS, period, 1)).isZero();
        }
        assertThat(o.value(Metric.CUSTOMERS, 29, 1)).isGreaterThan(50);
        assertThat(o.value(Metric.AWARENESS, 29, 1)).isGreaterThan(0.5);
    }

    @Test
    void beforeTheEntryTheOldFirmIsAsIfItWereAlone() {
        Observations both = run(Specs.market(2000, 12, Specs.firm("old"), LATE));
        Observations alone = run(Specs.market(2000, 12, Specs.firm("old")));
        for (int period = 0; period < 9; period++) {
            assertThat(both.value(Metric.CUSTOMERS, period, 0)).isEqualTo(alone.value(Metric.CUSTOMERS, period, 0));
            assertThat(both.value(Metric.SATISFACTION, period, 0))
                    .isEqualTo(alone.value(Metric.SATISFACTION, period, 0));
        }
    }

    @Test
    void anEventNamesAllFirmsOfACountryAndHalves() {
        EventSpec shock = new EventSpec("shock", 10, null, null, Lever.BRAND, EventSpec.Change.ADD, -4, "far", 3.0);
        assertThat(shock.value(3)).isCloseTo(-2, within(1e-12));
        assertThat(shock.value(9)).isCloseTo(-0.5, within(1e-12));
        MarketSpec plain = Specs.market(2000, 30, Specs.firm("old"), LATE);
        Observations struck = run(Specs.event(plain, shock));
        Observations calm = run(plain);
        assertThat(struck.value(Metric.CUSTOMERS, 15, 1)).isLessThan(0.7 * calm.value(Metric.CUSTOMERS, 15, 1));
    }
}
