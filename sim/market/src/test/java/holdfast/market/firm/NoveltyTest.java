package holdfast.market.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class NoveltyTest {
    @Test
    void whatIsNewReachesMoreUntilItIsCopied() {
        SmallMarket m = SmallMarket.contractual();
        Novelty novelty = new Novelty(new Novelty.Rule(false, 1, 1));
        double[] reach = new double[3];
        for (int t = 0; t < 3; t++) {
            m.firms.set(Lever.NOVELTY, 0, 1);
            m.firms.set(Lever.REACH, 0, 0.2);
            novelty.apply(m.firms, m.clock);
            reach[t] = m.firms.get(Lever.REACH, 0);
            m.clock.advance();
        }
        assertThat(reach[0]).isCloseTo(1 - 0.8 * 0.8, within(1e-9));
        assertThat(reach[1]).isLessThan(reach[0]).isGreaterThan(reach[2]);
        assertThat(reach[2]).isGreaterThan(0.2);
    }

    @Test
    void ordinaryPromisesReachAsManyAsBefore() {
        SmallMarket m = SmallMarket.contractual();
        double before = m.firms.get(Lever.REACH, 0);
        new Novelty(new Novelty.Rule(false, 2, 6)).apply(m.firms, m.clock);
        assertThat(m.firms.get(Lever.REACH, 0)).isEqualTo(before);
    }
}
