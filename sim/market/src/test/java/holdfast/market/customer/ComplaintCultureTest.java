package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import org.junit.jupiter.api.Test;

class ComplaintCultureTest {
    private static ComplaintCulture.Rule rule(ComplaintCulture.Culture culture) {
        return Specs.rule(ComplaintCulture.Rule.class, "culture", culture);
    }

    @Test
    void collectivistsBlameTheFirmLessAndHoldBackMore() {
        ComplaintCulture.Rule west = rule(ComplaintCulture.Culture.INDIVIDUALIST);
        ComplaintCulture.Rule east = rule(ComplaintCulture.Culture.COLLECTIVIST);
        assertThat(east.blame(0.7)).isLessThan(west.blame(0.7));
        assertThat(east.reserve()).isGreaterThan(west.reserve());
        assertThat(east.tact()).isGreaterThan(west.tact());
        assertThat(east.reserve()).isCloseTo((float) (1.5 * 0.8 + 0.6), within(1e-6f));
    }

    @Test
    void withoutTraitsNothingIsHeldBack() {
        ComplaintCulture.Rule none = rule(ComplaintCulture.Culture.CUSTOM);
        assertThat(none.blame(0.7)).isEqualTo(0.7f);
        assertThat(none.reserve()).isZero();
        assertThat(none.tact()).isZero();
    }

    @Test
    void faceWeighsWithTheLoyalAndARebuffWithAll() {
        SmallMarket m = SmallMarket.contractual(
                "culture.off",
                false,
                "culture.culture",
                ComplaintCulture.Culture.CUSTOM,
                "culture.face",
                1.0,
                "culture.courtesy",
                2.0,
                "culture.rebuffed",
                0.5);
        m.customers.loyalty[0] = 0.8f;
        m.customers.loyalty[1] = 0f;
        m.customers.unanswered[1] = 1;
        m.run(ComplaintCulture.class);
        assertThat(m.e().reserve[0]).isCloseTo(1.6f, within(1e-6f));
        assertThat(m.e().reserve[1]).isCloseTo(0.5f, within(1e-6f));
    }
}
