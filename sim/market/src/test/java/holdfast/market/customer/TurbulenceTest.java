package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Encounters;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TurbulenceTest {
    private static int doubters(double trust, double openness) {
        SmallMarket m = new SmallMarket(
                Specs.rules(Specs.market(4000, 5, Specs.firm("a")), "turbulence.off", false, "turbulence.doubt", 0.5),
                1);
        m.begin();
        m.firms.set(Lever.TURBULENCE, 0, 1);
        m.firms.set(Lever.OPENNESS, 0, openness);
        Arrays.fill(m.customers.trust, (float) trust);
        m.run(Turbulence.class);
        int doubters = 0;
        for (int b = 0; b < m.blocks.size(); b++) {
            for (int k = 0; k < Encounters.BLOCK; k++) {
                doubters += (m.blocks.get(b).happened[k] & Encounters.RECONSIDERED) != 0 ? 1 : 0;
            }
        }
        return doubters;
    }

    @Test
    void theLeastTrustingLookAroundFirstAndOpennessCalms() {
        assertThat(doubters(0.2, 0)).isCloseTo(1600, within(120));
        assertThat(doubters(0.8, 0)).isCloseTo(400, within(80));
        assertThat(doubters(0.2, 0.75)).isCloseTo(400, within(80));
        assertThat(doubters(0.2, 1)).isZero();
    }

    @Test
    void uncertaintyGrowsToItsMostAndIsNeverLowered() {
        Turbulence.Rule rule = Specs.rule(Turbulence.Rule.class, "unsettle", 0.05, "most", 0.2);
        assertThat(rule.after(0.1f, 1f)).isCloseTo(0.15f, within(1e-6f));
        assertThat(rule.after(0.19f, 1f)).isCloseTo(0.2f, within(1e-6f));
        assertThat(rule.after(0.3f, 1f)).isEqualTo(0.3f);
    }
}
