package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import holdfast.market.state.Encounters;
import org.junit.jupiter.api.Test;

class ComplainingTest {
    private final Complaining.Rule rule = Specs.rule(Complaining.Rule.class, "ease", 0.6, "cost", 1.0, "loyal", 2.0);

    @Test
    void theLoyalComplainRather() {
        assertThat(rule.voice(0.5f)).isCloseTo((float) (1 / (1 + Math.exp(0.4))), within(1e-6f));
        assertThat(rule.voice(0.9f)).isGreaterThan(rule.voice(0.1f));
        var dear = Specs.rule(Complaining.Rule.class, "ease", 0.6, "cost", 3.0, "loyal", 2.0);
        assertThat(dear.voice(0.5f)).isLessThan(rule.voice(0.5f));
    }

    private static SmallMarket failure(Object... rules) {
        SmallMarket m = SmallMarket.contractual(rules);
        m.firms.set(Lever.COMPLAINT_ACCESS, 0, 1);
        for (int i = 0; i < 8; i++) {
            m.e().happened[i] = i < 4 ? Encounters.FAILED : 0;
            m.e().encounter[i] = 0.6f;
            m.customers.grievance[i] = 0.5f;
        }
        return m;
    }

    @Test
    void aFailureThatIsBlamedOnTheFirmHurtsAndIsVoiced() {
        SmallMarket m = failure(
                "complaining.attribution", 1.0,
                "complaining.hurt", 0.3,
                "complaining.dissatisfiedAt", 0.4,
                "complaining.ease", 20.0,
                "complaining.cost", 0.0);
        m.run(Complaining.class);
        assertThat(m.customers.grievance[0]).isCloseTo(0.8f, within(1e-6f));
        assertThat(m.e().happened[0] & Encounters.COMPLAINED).isNotZero();
        assertThat(m.customers.grievance[5]).isEqualTo(0.5f);
        assertThat(m.e().happened[5]).isZero();
    }

    @Test
    void whoBlamesChanceSaysNothing() {
        SmallMarket m = failure("complaining.attribution", 0.0, "complaining.dissatisfiedAt", 0.9);
        m.run(Complaining.class);
        assertThat(m.e().happened[0]).isEqualTo(Encounters.FAILED);
        assertThat(m.customers.grievance[0]).isEqualTo(0.5f);
    }

    @Test
    void withoutAccessNoComplaintArrivesAndGrievanceStopsAtOne() {
        SmallMarket m = failure(
                "complaining.attribution",
                1.0,
                "complaining.hurt",
                0.9,
                "complaining.ease",
                20.0,
                "complaining.cost",
                0.0);
        m.firms.set(Lever.COMPLAINT_ACCESS, 0, 0);
        m.run(Complaining.class);
        assertThat(m.e().happened[0] & Encounters.COMPLAINED).isZero();
        assertThat(m.customers.grievance[0]).isEqualTo(1f);
    }

    @Test
    void theDeeplyDissatisfiedComplainWithoutAFailure() {
        SmallMarket m = failure("complaining.dissatisfiedAt", 0.7, "complaining.ease", 20.0, "complaining.cost", 0.0);
        m.run(Complaining.class);
        assertThat(m.e().happened[5] & Encounters.COMPLAINED).isNotZero();
        assertThat(m.customers.grievance[5]).isEqualTo(0.5f);
    }

    @Test
    void reserveHoldsBackAndStakesMakeSpeak() {
        var staked = Specs.rule(Complaining.Rule.class, "ease", 1.0, "cost", 1.0, "loyal", 0.0, "stakes", 2.0);
        assertThat(staked.voice(0.5f, 0f, 1f)).isCloseTo(0.5f, within(1e-6f));
        assertThat(staked.voice(0.5f, 2f, 1f)).isCloseTo((float) (1 / (1 + Math.exp(2))), within(1e-6f));
        assertThat(staked.voice(0.5f, 0f, 2f)).isCloseTo(0.8f, within(1e-6f));
    }

    @Test
    void theLoyalForgiveAFirstFailureOnly() {
        var forgiving = Specs.rule(Complaining.Rule.class, "hurt", 0.4, "forgiveness", 0.5);
        assertThat(forgiving.hurt(1f, 0f)).isCloseTo(0.2f, within(1e-6f));
        assertThat(forgiving.hurt(0f, 0f)).isEqualTo(0.4f);
        assertThat(forgiving.hurt(1f, 0.3f)).isEqualTo(0.4f);
    }
}
