package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class PointsBondTest {
    @Test
    void pointsBindWithWhatIsLostByLeavingAndMoreAsThePayOutNears() {
        PointsBond.Rule rule = Specs.rule(PointsBond.Rule.class, "weight", 3.0, "patience", 0.5);
        assertThat(rule.bond(2f, 0f)).isEqualTo(6f);
        assertThat(rule.bond(2f, 3f)).isCloseTo(6f / 8, within(1e-5f));
    }

    @Test
    void pointsGrowWithWhatIsPaidAndAreForfeitedWithTheRelation() {
        SmallMarket m = SmallMarket.contractual(
                "points.off", false, "switchingCost.off", true, "points.weight", 2.0, "points.patience", 1.0);
        m.firms.set(Lever.POINTS, 0, 0.25);
        m.customers.lastPaid[0] = 2f;
        m.customers.lastPaid[1] = 2f;
        m.customers.tenure[0] = 9;
        m.customers.tenure[1] = 1;
        m.customers.ties.points[0] = 1f;
        m.customers.ties.points[1] = 1f;
        m.e().switchingCost[0] = 0f;
        m.e().switchingCost[1] = 0f;
        m.run(PointsBond.class);
        assertThat(m.customers.ties.points[0]).isEqualTo(1.5f);
        assertThat(m.customers.ties.points[1]).as("begun anew").isEqualTo(0.5f);
        assertThat(m.e().switchingCost[0]).isCloseTo(3f, within(1e-5f));
    }

    @Test
    void onTheDayOfThePayOutNothingIsLeft() {
        SmallMarket m = SmallMarket.contractual("points.off", false, "points.months", 2.0, "choice.off", true);
        m.firms.set(Lever.POINTS, 0, 0.1);
        m.steps(2);
        m.firms.set(Lever.POINTS, 0, 0.1);
        m.begin().run(holdfast.market.customer.SwitchingCost.class).run(PointsBond.class);
        assertThat(m.clock.period()).isEqualTo(2);
        assertThat(m.customers.ties.points).containsOnly(0f);
    }
}
