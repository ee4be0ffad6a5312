package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.observe.Reason;
import holdfast.market.spec.Lever;
import holdfast.market.state.Encounters;
import org.junit.jupiter.api.Test;

class DepartureReasonTest {
    private static SmallMarket leaving() {
        SmallMarket m = SmallMarket.contractual(
                "utility.quality", 5.0,
                "utility.trust", 2.0,
                "utility.price", 3.0,
                "utility.lossAversionPrice", 0.0,
                "utility.gainPrice", 0.0,
                "utility.uncertainty", 2.0,
                "utility.grievance", 4.0);
        m.firms.publishedExpectation = 0.7;
        for (int g = 0; g < 2; g++) {
            m.customers.expectation[m.customers.belief(0, g)] = 0.7f;
            m.customers.trust[m.customers.belief(0, g)] = 0.8f;
            m.customers.uncertainty[m.customers.belief(0, g)] = 0.1f;
        }
        return m;
    }

    private static float[] explain(SmallMarket m, double taste, double luck) {
        var rules = m.spec.market().rules();
        var utility = new Utility(rules.utility(), rules.grievance(), m.spec.segments());
        float[] list = m.firms.column(Lever.PRICE);
        new DepartureReason(utility)
                .explain(m.customers, m.firms, m.e(), m.clock, 0, 0, 1, (float) taste, (float) luck, list);
        return m.e().gain;
    }

    @Test
    void theLargestComponentIsTheReasonAndTheNextIfHalfAsLarge() {
        Encounters e = new Encounters(null, 1);
        e.gain[Reason.PRICE.ordinal()] = 1f;
        e.gain[Reason.COMPETITION.ordinal()] = 0.6f;
        DepartureReason.rank(e, 0);
        assertThat(e.reason[0]).isEqualTo((byte) Reason.PRICE.ordinal());
        assertThat(e.second[0]).isEqualTo((byte) Reason.COMPETITION.ordinal());
        e.gain[Reason.COMPETITION.ordinal()] = 0.4f;
        DepartureReason.rank(e, 0);
        assertThat(e.second[0]).isEqualTo((byte) -1);
    }

    @Test
    void beliefIsSplitAtWhatTheMarketExpects() {
        SmallMarket m = leaving();
        m.customers.expectation[m.customers.belief(0, 0)] = 0.5f;
        m.customers.expectation[m.customers.belief(0, 1)] = 0.8f;
        m.customers.trust[m.customers.belief(0, 0)] = 0.6f;
        float[] gain = explain(m, 0, 0);
        assertThat(gain[Reason.CORE_FAILURE.ordinal()]).isCloseTo(5 * 0.2f, within(1e-5f));
        assertThat(gain[Reason.COMPETITION.ordinal()]).isCloseTo(5 * 0.1f, within(1e-5f));
        assertThat(gain[Reason.BROKEN_PROMISE.ordinal()]).isCloseTo(2 * 0.2f, within(1e-5f));
        assertThat(gain[Reason.PRICE.ordinal()]).isCloseTo(3 * -0.25f, within(1e-5f));
        assertThat(m.e().reason[0]).isEqualTo((byte) Reason.CORE_FAILURE.ordinal());
        assertThat(m.e().second[0]).isEqualTo((byte) Reason.COMPETITION.ordinal());
    }

    @Test
    void aGrievanceIsAServiceFailureOrAFailedResponse() {
        SmallMarket m = leaving();
        m.customers.grievance[0] = 0.2f;
        assertThat(explain(m, 0, 0)[Reason.ENCOUNTER_FAILURE.ordinal()]).isCloseTo(0.8f, within(1e-5f));
        m.customers.unanswered[0] = 1;
        float[] gain = explain(m, 0, 0);
        assertThat(gain[Reason.FAILED_RESPONSE.ordinal()]).isCloseTo(0.8f, within(1e-5f));
        assertThat(gain[Reason.ENCOUNTER_FAILURE.ordinal()]).isZero();
    }

    @Test
    void tasteAndLuckAreVarietyButNewTasteIsChangedNeeds() {
        SmallMarket m = leaving();
        assertThat(explain(m, 0.4, 0.2)[Reason.VARIETY.ordinal()]).isCloseTo(0.6f, within(1e-6f));
        assertThat(m.e().reason[0]).isEqualTo((byte) Reason.VARIETY.ordinal());
        m.e().happened[0] = Encounters.NEEDS_CHANGED;
        float[] gain = explain(m, 0.4, 0.2);
        assertThat(gain[Reason.NEEDS_CHANGE.ordinal()]).isEqualTo(0.4f);
        assertThat(gain[Reason.VARIETY.ordinal()]).isEqualTo(0.2f);
        assertThat(m.e().reason[0]).isEqualTo((byte) Reason.NEEDS_CHANGE.ordinal());
    }
}
