package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import org.junit.jupiter.api.Test;

class FriendlyServiceTest {
    private final FriendlyService.Rule rule =
            Specs.rule(FriendlyService.Rule.class, "warmth", 0.04, "excuse", 0.5, "latitude", 0.1);

    @Test
    void companyIsPartOfTheService() {
        assertThat(rule.seen(0.8f, 0.7f, 0.5f)).isCloseTo(0.82f, within(1e-6f));
        assertThat(rule.seen(0.8f, 0.7f, 0f)).isEqualTo(0.8f);
    }

    @Test
    void aSmallShortfallIsExcusedAndALargeOneIsNot() {
        assertThat(rule.seen(0.62f, 0.7f, 1f)).isCloseTo(0.7f - 0.04f * 0.5f, within(1e-6f));
        assertThat(rule.seen(0.5f, 0.7f, 1f)).isCloseTo(0.54f, within(1e-6f));
    }

    @Test
    void onlyTheProviderIsAFriend() {
        SmallMarket m = SmallMarket.contractual("friendship.off", false, "warmth.off", false);
        m.customers.ties.friendship[0] = 1f;
        m.customers.ties.friendship[1] = 0f;
        m.e().perceived[0] = 0.9f;
        m.e().perceived[1] = 0.9f;
        m.run(FriendlyService.class);
        assertThat(m.e().perceived[0]).isCloseTo(0.95f, within(1e-6f));
        assertThat(m.e().perceived[1]).isEqualTo(0.9f);
    }
}
