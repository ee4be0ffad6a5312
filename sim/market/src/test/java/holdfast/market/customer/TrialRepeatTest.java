package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.state.Encounters;
import org.junit.jupiter.api.Test;

class TrialRepeatTest {
    @Test
    void aShortfallWeighsAsOftenAsItSays() {
        var rule = Specs.rule(
                TrialRepeat.Rule.class,
                "trial",
                0.2,
                "trialSlope",
                0.6,
                "repeat",
                0.6,
                "repeatSlope",
                1.5,
                "lossAversion",
                2.0);
        assertThat(rule.trialChance(0.5)).isCloseTo(0.5, within(1e-12));
        assertThat(rule.repeatChance(0.1)).isCloseTo(0.75, within(1e-12));
        assertThat(rule.repeatChance(-0.1)).isCloseTo(0.3, within(1e-12));
    }

    @Test
    void triersTakeTheFirmOfWhichTheyExpectMostAndTheDisappointedGo() {
        SmallMarket m = SmallMarket.contractual(
                "trialRepeat.off",
                false,
                "trialRepeat.trial",
                1.0,
                "trialRepeat.repeat",
                0.5,
                "trialRepeat.repeatSlope",
                10.0);
        m.customers.provider[1] = -1;
        m.customers.expectation[m.customers.belief(1, 1)] = 0.9f;
        m.customers.experience[0] = 0.1f;
        m.customers.expectation[m.customers.belief(0, 0)] = 0.9f;
        m.run(TrialRepeat.class);
        assertThat(m.e().appeal[1][1]).isPositive();
        assertThat(m.e().appeal[0][1]).isNegative();
        assertThat(m.e().appeal[0][0]).as("disappointed").isNegative();
        assertThat(m.e().happened[0] & Encounters.RECONSIDERED).isNotZero();
    }

    @Test
    void withAllNumbersZeroUtilityDecides() {
        SmallMarket m = SmallMarket.contractual("trialRepeat.off", false).run(TrialRepeat.class);
        assertThat(m.e().happened[0] & Encounters.RECONSIDERED).isZero();
        assertThat(m.e().appeal[0]).containsOnly(0f);
    }
}
