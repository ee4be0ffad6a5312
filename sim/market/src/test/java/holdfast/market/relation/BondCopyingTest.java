package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class BondCopyingTest {
    @Test
    void theBestRivalOfThenIsCopied() {
        assertThat(BondCopying.copied(0.1, new double[] {0.9, 0.3, 0.2}, 0)).isEqualTo(0.3);
        assertThat(BondCopying.copied(0.5, new double[] {0.9, 0.3, 0.2}, 0)).isEqualTo(0.5);
    }

    @Test
    void eachLevelIsCopiedAfterItsOwnLagAndOnlyByThoseWhoCopy() {
        var spec = Specs.rules(
                Specs.market(
                        8,
                        40,
                        Specs.firm("a", "care", Specs.care("points", 0.2, "social", 0.8)),
                        Specs.firm("b", "care", Specs.rule(holdfast.market.spec.CareSpec.class, "copies", true)),
                        Specs.firm("c")),
                "copying.off",
                false,
                "copying.points",
                3.0,
                "copying.social",
                5.0);
        SmallMarket m = new SmallMarket(spec, 1);
        for (int t = 0; t < 8; t++) {
            m.step();
            assertThat(m.firms.get(Lever.POINTS, 1)).as("points in %d", t).isEqualTo(t < 3 ? 0 : 0.2);
            assertThat(m.firms.get(Lever.SOCIAL, 1)).as("contact in %d", t).isEqualTo(t < 5 ? 0 : 0.8);
            assertThat(m.firms.get(Lever.POINTS, 2)).isZero();
        }
    }
}
