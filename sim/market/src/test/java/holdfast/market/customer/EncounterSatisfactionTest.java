package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.draw.TasteMatch;
import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Customers;
import org.junit.jupiter.api.Test;

class EncounterSatisfactionTest {
    private static SmallMarket encounter(Object... rules) {
        SmallMarket m = SmallMarket.contractual(rules);
        m.e().perceived[0] = 0.6f;
        m.e().surprise[0] = 0.2f;
        m.e().fairness[0] = -0.1f;
        m.e().perceived[1] = 0.9f;
        m.e().surprise[1] = 0.4f;
        m.e().perceived[2] = 0.1f;
        m.e().surprise[2] = -0.5f;
        m.e().firm[3] = Customers.NONE;
        m.e().encounter[3] = 0.5f;
        return m.run(EncounterSatisfaction.class);
    }

    @Test
    void itAddsUpAndIsClipped() {
        SmallMarket m = encounter("encounter.taste", 0.0);
        assertThat(m.e().encounter[0]).isCloseTo(0.7f, within(1e-6f));
        assertThat(m.e().encounter[1]).isEqualTo(1f);
        assertThat(m.e().encounter[2]).isZero();
        assertThat(m.e().encounter[3]).isEqualTo(0.5f);
    }

    @Test
    void tasteAddsWhatSuits() {
        SmallMarket m = encounter("encounter.taste", 0.5, "taste.spread", 0.1);
        TasteMatch taste = new TasteMatch(Specs.rule(TasteMatch.Rule.class, "spread", 0.1), 1);
        float match = taste.of(taste.base(0, 0, 0), m.firms.key[0]);
        assertThat(match).isNotZero();
        assertThat(m.e().encounter[0]).isCloseTo(0.7f + 0.5f * match, within(1e-6f));
    }

    @Test
    void offItIsWhatWasPerceived() {
        SmallMarket m = encounter("encounter.off", true);
        assertThat(m.e().encounter[0]).isEqualTo(0.6f);
    }
}
