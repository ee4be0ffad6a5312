package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.Specs;
import holdfast.market.engine.Simulation;
import holdfast.market.observe.Metric;
import org.junit.jupiter.api.Test;

class FriendshipPanelTest {
    @Test
    void pathsHaveTheirSignsAndVanishWithoutFriendship() {
        var firm = Specs.firm(
                "a",
                "care",
                Specs.care("relationship", holdfast.market.spec.CareSpec.Relationship.NONE, "social", 0.5));
        var spec = Specs.rules(
                Specs.market(5000, 40, firm, Specs.firm("b")),
                "friendship.off",
                false,
                "warmth.off",
                false,
                "friendshipPanel.off",
                false);
        spec = Specs.with(spec, "horizon", new holdfast.market.spec.Horizon(30, 40));
        var run = Simulation.open(spec, 2).run();
        assertThat(run.value(Metric.PATH_FRIENDSHIP_BARRIER, 69, 0)).isPositive();
        assertThat(run.value(Metric.PATH_SATISFACTION_LOYALTY, 69, 0)).isPositive();
        assertThat(run.value(Metric.PATH_BARRIER_LEAVING, 69, 0)).isNegative();
        assertThat(run.value(Metric.INDIRECT_BY_SATISFACTION, 69, 0)).isNegative();
        var none =
                Simulation.open(Specs.rules(spec, "friendship.growth", 0.0), 2).run();
        assertThat(none.value(Metric.INDIRECT_BY_BARRIER, 69, 0)).isZero();
    }
}
