package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.Specs;
import holdfast.market.engine.Simulation;
import holdfast.market.engine.SmallMarket;
import holdfast.market.observe.Metric;
import holdfast.market.spec.MarketType;
import org.junit.jupiter.api.Test;

class WalletStagesTest {
    @Test
    void theThresholdsAreThoseOfKeyAccounts() {
        assertThat(new int[] {
                    WalletStages.Rule.of(0.01f),
                    WalletStages.Rule.of(0.3f),
                    WalletStages.Rule.of(0.5f),
                    WalletStages.Rule.of(0.8f)
                })
                .containsExactly(0, 1, 2, 3);
    }

    @Test
    void everyCustomerHasAtMostOneMainSupplier() {
        var spec = Specs.rules(
                Specs.with(
                        Specs.market(500, 30, Specs.firm("a"), Specs.firm("b")), "market.type", MarketType.REPERTOIRE),
                "stages.off",
                false);
        var run = Simulation.open(spec, 3).run();
        double main = 0;
        for (int f = 0; f < 2; f++) {
            main += run.value(Metric.STAGE_STABLE, 29, f) + run.value(Metric.STAGE_STRATEGIC, 29, f);
        }
        assertThat(main).isBetween(1.0, 500.0);
        assertThat(run.overall(Metric.ENDED_IN_PART, 0, 0)).isPositive();
    }

    @Test
    void aFallFromTheMainPlaceIsAPartialEnd() {
        SmallMarket m = SmallMarket.repertoire("stages.off", false);
        int r = m.customers.relation(0, 0);
        m.customers.ties.stage[r] = 2;
        m.customers.walletShare[r] = 0.4f;
        m.run(WalletStages.class);
        assertThat(m.customers.ties.stage[r]).isEqualTo((byte) 1);
    }
}
