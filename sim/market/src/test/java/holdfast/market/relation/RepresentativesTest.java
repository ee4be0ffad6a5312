package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.observe.Reason;
import holdfast.market.spec.Lever;
import holdfast.market.state.Encounters;
import org.junit.jupiter.api.Test;

class RepresentativesTest {
    private static SmallMarket market(double breadth, double toRival) {
        SmallMarket m = SmallMarket.contractual(
                "friendship.off",
                false,
                "representatives.off",
                false,
                "representatives.toRival",
                toRival,
                "representatives.follow",
                3.0);
        m.firms.set(Lever.TURNOVER, 0, 1);
        m.firms.set(Lever.TIE_BREADTH, 0, breadth);
        java.util.Arrays.fill(m.customers.ties.friendship, 0.8f);
        return m.run(Representatives.class);
    }

    @Test
    void theFriendshipLeavesWithThePersonAndLessOfItWhereOthersKnowTheCustomer() {
        assertThat(market(1, 0).customers.ties.friendship[0]).isCloseTo(0f, within(1e-6f));
        assertThat(market(4, 0).customers.ties.friendship[0]).isCloseTo(0.6f, within(1e-6f));
    }

    @Test
    void aRivalWhoTakesThePersonGainsByTheFriendship() {
        SmallMarket m = market(2, 1);
        assertThat(m.e().appeal[1][0]).isCloseTo(3f * 0.4f, within(1e-5f));
        assertThat(m.e().appealCause[0]).isEqualTo((byte) Reason.STAFF_DEPARTURE.ordinal());
        assertThat(m.e().happened[0] & Encounters.PROMPTED).isNotZero();
        assertThat(market(2, 0).e().appeal[1][0]).isZero();
    }

    @Test
    void customersOfOneRepresentativeLoseItTogether() {
        var spec = Specs.rules(
                Specs.market(2000, 10, Specs.firm("a"), Specs.firm("b")),
                "friendship.off",
                false,
                "representatives.off",
                false,
                "representatives.number",
                1);
        SmallMarket m = new SmallMarket(spec, 4).begin();
        m.firms.set(Lever.TURNOVER, 0, 0.5);
        m.firms.set(Lever.TURNOVER, 1, 0);
        m.run(Representatives.class);
        for (var e : m.blocks) {
            for (int k = 0; k < 400; k++) {
                if (e.before[k] == m.blocks.get(0).before[0]) {
                    assertThat(e.appealCause[k]).isEqualTo(m.blocks.get(0).appealCause[0]);
                }
            }
        }
    }
}
