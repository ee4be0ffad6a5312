package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Encounters;
import org.junit.jupiter.api.Test;

class ServiceRecoveryTest {
    @Test
    void theGainHalvesWithDelay() {
        ServiceRecovery.Rule rule = Specs.rule(ServiceRecovery.Rule.class, "lift", 0.4, "halvedBy", 3.0);
        assertThat(rule.gain(0)).isEqualTo(0.4f);
        assertThat(rule.gain(3)).isCloseTo(0.2f, within(1e-6f));
        assertThat(rule.gain(6)).isCloseTo(0.1f, within(1e-6f));
    }

    private static SmallMarket complaint(double quality) {
        SmallMarket m = SmallMarket.contractual(
                "recovery.lift",
                0.4,
                "recovery.halvedBy",
                3.0,
                "recovery.remains",
                0.25,
                "recovery.doubleDeviation",
                0.3);
        m.firms.set(Lever.RECOVERY_QUALITY, 0, quality);
        m.firms.set(Lever.RECOVERY_DELAY, 0, 3);
        m.e().happened[0] = Encounters.COMPLAINED;
        for (int i = 0; i < 2; i++) {
            m.e().encounter[i] = 0.5f;
            m.customers.grievance[i] = 0.4f;
            m.customers.unanswered[i] = 0;
        }
        return m.run(ServiceRecovery.class);
    }

    @Test
    void aRecoveryLiftsSatisfactionAndTakesMostOfTheGrievance() {
        SmallMarket m = complaint(1);
        assertThat(m.e().encounter[0]).isCloseTo(0.7f, within(1e-6f));
        assertThat(m.customers.grievance[0]).isCloseTo(0.1f, within(1e-6f));
        assertThat(m.e().happened[0] & Encounters.RECOVERED).isNotZero();
    }

    @Test
    void aFailedResponseMakesThingsWorse() {
        SmallMarket m = complaint(0);
        assertThat(m.e().encounter[0]).isEqualTo(0.5f);
        assertThat(m.customers.grievance[0]).isCloseTo(0.7f, within(1e-6f));
        assertThat(m.customers.unanswered[0]).isEqualTo((byte) 1);
        assertThat(m.e().happened[0] & Encounters.RECOVERED).isZero();
    }

    @Test
    void whoSaidNothingGetsNothing() {
        SmallMarket m = complaint(1);
        assertThat(m.e().encounter[1]).isEqualTo(0.5f);
        assertThat(m.customers.grievance[1]).isEqualTo(0.4f);
    }

    @Test
    void whatIsGivenCountsMoreThanTheMannerAndThatMoreThanTheProcedure() {
        assertThat(ServiceRecovery.Rule.complete(1f, 1f, 1f)).isEqualTo(1f);
        assertThat(ServiceRecovery.Rule.complete(0f, 1f, 1f)).isEqualTo(0.5f);
        assertThat(ServiceRecovery.Rule.complete(1f, 0f, 1f)).isCloseTo(0.65f, within(1e-6f));
        assertThat(ServiceRecovery.Rule.complete(1f, 1f, 0f)).isCloseTo(0.85f, within(1e-6f));
        assertThat(ServiceRecovery.Rule.complete(0f, 0f, 0f)).isCloseTo(0f, within(1e-6f));
        ServiceRecovery.Rule rule = Specs.rule(ServiceRecovery.Rule.class, "remains", 0.3);
        assertThat(rule.left(0.5f, 1f)).isEqualTo(0.15f);
        assertThat(rule.left(0.5f, 0.5f)).isCloseTo(0.325f, within(1e-6f));
    }

    @Test
    void aFaultyAnswerIsBetterThanNoneAndNoneBetterThanBlame() {
        ServiceRecovery.Rule rule = Specs.rule(ServiceRecovery.Rule.class);
        float faulty = rule.deviation(holdfast.market.spec.FirmSpec.Response.FAULTY);
        float none = rule.deviation(holdfast.market.spec.FirmSpec.Response.NONE);
        assertThat(faulty).isEqualTo(0.3f);
        assertThat(none).isGreaterThan(faulty);
        assertThat(rule.deviation(holdfast.market.spec.FirmSpec.Response.BLAME)).isGreaterThan(none);
    }
}
