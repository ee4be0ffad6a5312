package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.observe.Reason;
import holdfast.market.state.Encounters;
import org.junit.jupiter.api.Test;

class DepartureReasonTest {
    private final Encounters e = new Encounters(null);

    private void gain(Reason reason, double gain) {
        e.gain[reason.ordinal()] = (float) gain;
    }

    private void explain(double taste, double luck, boolean needs) {
        DepartureReason.of(e, 0, (float) taste, (float) luck, needs);
    }

    @Test
    void theLargestComponentIsTheReasonAndTheNextIfHalfAsLarge() {
        gain(Reason.PRICE, 1);
        gain(Reason.COMPETITION, 0.6);
        explain(0, 0.1, false);
        assertThat(e.reason[0]).isEqualTo((byte) Reason.PRICE.ordinal());
        assertThat(e.second[0]).isEqualTo((byte) Reason.COMPETITION.ordinal());
        gain(Reason.COMPETITION, 0.4);
        explain(0, 0.1, false);
        assertThat(e.second[0]).isEqualTo((byte) -1);
    }

    @Test
    void tasteAndLuckAreVarietyButNewTasteIsChangedNeeds() {
        gain(Reason.PRICE, 0.5);
        explain(0.4, 0.2, false);
        assertThat(e.reason[0]).isEqualTo((byte) Reason.VARIETY.ordinal());
        explain(0.6, 0.2, true);
        assertThat(e.reason[0]).isEqualTo((byte) Reason.NEEDS_CHANGE.ordinal());
        assertThat(e.second[0]).isEqualTo((byte) Reason.PRICE.ordinal());
    }
}
