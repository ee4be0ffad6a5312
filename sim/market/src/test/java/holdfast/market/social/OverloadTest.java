package holdfast.market.social;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class OverloadTest {
    private static double trustLost(double reach) {
        SmallMarket m = new SmallMarket(
                Specs.rules(Specs.market(4000, 5, Specs.firm("a")), "overload.off", false, "overload.annoyance", 0.1),
                1);
        m.begin();
        m.firms.set(Lever.REACH, 0, reach);
        Arrays.fill(m.customers.trust, 0.5f);
        m.run(Overload.class);
        double sum = 0;
        for (float trust : m.customers.trust) {
            sum += 0.5 - trust;
        }
        return sum / 4000;
    }

    @Test
    void whatIsToleratedCostsNothingAndMoreCostsTrustOfThoseWhoAreMet() {
        assertThat(trustLost(0.39)).isZero();
        double exposures = -Math.log(1 - 0.8);
        assertThat(trustLost(0.8)).isCloseTo(0.8 * 0.5 * 0.1 * (exposures - 0.5), within(0.002));
    }

    @Test
    void trustIsNeverNegative() {
        assertThat(Specs.rule(Overload.Rule.class, "annoyance", 1.0).kept(20)).isZero();
    }
}
