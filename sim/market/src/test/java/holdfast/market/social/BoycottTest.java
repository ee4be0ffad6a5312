package holdfast.market.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.MarketSpec;
import holdfast.market.Specs;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.observe.Reason;
import holdfast.market.spec.EventSpec;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class BoycottTest {
    private static MarketSpec market(Object... rules) {
        MarketSpec spec = Specs.market(4000, 30, Specs.firm("a"), Specs.firm("b"));
        spec = Specs.event(spec, new EventSpec("wrong", 5, 15, "a", Lever.OFFENCE, EventSpec.Change.SET, 1));
        return Specs.rules(Specs.rules(spec, "boycott.off", false, "demography.involuntaryExit", 0.0), rules);
    }

    private static double boycotters(Observations o, int number) {
        return o.value(Metric.BOYCOTTERS, number - 1, 0);
    }

    @Test
    void thoseWhoMindLeaveForEthicsAndInTheEndAllOfThemHaveJoined() {
        Observations o = Simulation.open(market("boycott.news", 0.5, "boycott.forgive", 0.0), 1)
                .run();
        assertThat(boycotters(o, 4)).isZero();
        assertThat(boycotters(o, 14)).isCloseTo(1200, within(100.0));
        assertThat(boycotters(o, 30)).as("nobody forgives").isEqualTo(boycotters(o, 14));
        assertThat(o.departures().from(0, Reason.ETHICS)).isGreaterThan(300);
        assertThat(o.departures().from(1, Reason.ETHICS)).isZero();
    }

    @Test
    void theWordSpreadsFasterThanTheNews() {
        Observations alone = Simulation.open(market("boycott.news", 0.02, "boycott.talk", 0.0), 1)
                .run();
        Observations told = Simulation.open(market("boycott.news", 0.02, "boycott.talk", 0.5), 1)
                .run();
        assertThat(boycotters(told, 14)).isGreaterThan(1.5 * boycotters(alone, 14));
    }

    @Test
    void amendsBringThemBack() {
        Observations o = Simulation.open(market("boycott.news", 0.5, "boycott.forgive", 0.5), 1)
                .run();
        assertThat(boycotters(o, 24)).isLessThan(0.05 * boycotters(o, 14));
    }

    @Test
    void offOrMindedByNobodyChangesNothing() {
        Observations off = Simulation.open(market("boycott.off", true), 1).run();
        Observations nobody = Simulation.open(market("boycott.minding", 0.0), 1).run();
        for (int period = 0; period < 30; period++) {
            assertThat(nobody.value(Metric.CUSTOMERS, period, 0)).isEqualTo(off.value(Metric.CUSTOMERS, period, 0));
        }
    }
}
