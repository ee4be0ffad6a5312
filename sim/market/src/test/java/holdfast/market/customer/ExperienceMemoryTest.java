package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class ExperienceMemoryTest {
    private final ExperienceMemory.Rule rule = Specs.rule(ExperienceMemory.Rule.class, "steady", 0.2);

    @Test
    void theFirstFewEncountersAreAMeanThenTheNewestHasSteadyWeight() {
        assertThat(rule.weight(1)).isEqualTo(1f);
        assertThat(rule.weight(2)).isEqualTo(0.5f);
        assertThat(rule.weight(4)).isEqualTo(0.25f);
        assertThat(rule.weight(5)).isEqualTo(0.2f);
        assertThat(rule.weight(500)).isEqualTo(0.2f);
    }

    @Test
    void expectedFailuresAreAllowedFor() {
        SmallMarket m = SmallMarket.contractual("experience.steady", 0.2, "delivery.severity", 0.5);
        m.firms.set(Lever.FAILURE_RATE, 0, 0.1);
        m.customers.tenure[0] = 0;
        m.customers.experience[0] = 0.1f;
        m.e().delivered[0] = 0.7f;
        m.customers.tenure[1] = 10;
        m.customers.experience[1] = 0.5f;
        m.e().delivered[1] = 0.7f;
        m.run(ExperienceMemory.class);
        assertThat(m.customers.experience[0]).isCloseTo(0.75f, within(1e-6f));
        assertThat(m.customers.tenure[0]).isEqualTo((short) 1);
        assertThat(m.customers.experience[1]).isCloseTo(0.55f, within(1e-6f));
    }

    @Test
    void tenureRunsOnWhenOffAndNeverOverflows() {
        SmallMarket m = SmallMarket.contractual("experience.off", true);
        m.customers.tenure[0] = Short.MAX_VALUE;
        m.customers.tenure[1] = 3;
        float before = m.customers.experience[1];
        m.e().delivered[1] = 0.01f;
        m.run(ExperienceMemory.class);
        assertThat(m.customers.tenure[0]).isEqualTo(Short.MAX_VALUE);
        assertThat(m.customers.tenure[1]).isEqualTo((short) 4);
        assertThat(m.customers.experience[1]).isEqualTo(before);
    }
}
