package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JointResourcesTest {
    @Test
    void whoIsLockedInIsServedWithMoreAndPaysNoRise() {
        SmallMarket m = SmallMarket.repertoire("mutualLock.off", false, "jointResources.off", false);
        m.customers.ties.lockedTo[0] = 1;
        m.customers.ties.lockedPrice[0] = 1f;
        Arrays.fill(m.e().delivered, 0.5f);
        Arrays.fill(m.e().paid, 1.2f);
        m.run(JointResources.class);
        assertThat(m.e().delivered[0]).isCloseTo(0.55f, within(1e-6f));
        assertThat(m.e().paid[0]).isCloseTo(1f, within(1e-6f));
        assertThat(m.e().delivered[1]).isEqualTo(0.5f);
        assertThat(m.e().paid[1]).isEqualTo(1.2f);
    }

    @Test
    void aCutIsPassedOn() {
        JointResources.Rule rule = Specs.rule(JointResources.Rule.class, "returned", 0.5);
        assertThat(rule.paid(0.8f, 1f)).isEqualTo(0.8f);
        assertThat(rule.paid(1.2f, 1f)).isCloseTo(1.1f, within(1e-6f));
    }
}
