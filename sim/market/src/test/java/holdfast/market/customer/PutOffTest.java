package holdfast.market.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PutOffTest {
    private static SmallMarket run(double months, double gain) {
        SmallMarket m = SmallMarket.repertoire(
                "putOff.off", false, "rhythm.off", false, "putOff.patience", 1000.0 / 100, "putOff.lapse", 0.0);
        Arrays.fill(m.e().occasions, (byte) 2);
        m.firms.nextStep[1] = months;
        m.firms.nextGain[1] = gain;
        return m.run(PutOff.class);
    }

    @Test
    void whoExpectsMuchSoonWaitsAndBuysLater() {
        SmallMarket m = run(1, 100);
        assertThat(m.e().occasions[0]).isZero();
        assertThat(m.customers.ties.putOff[0]).isEqualTo((byte) 2);
        m.firms.nextStep[1] = Double.NaN;
        Arrays.fill(m.e().occasions, (byte) 1);
        m.run(PutOff.class);
        assertThat(m.e().occasions[0]).isEqualTo((byte) 3);
        assertThat(m.customers.ties.putOff[0]).isZero();
    }

    @Test
    void nobodyWaitsForWhatIsFarOrWorseOrUnknown() {
        assertThat(run(9, 100).e().occasions[0]).isEqualTo((byte) 2);
        assertThat(run(1, -1).e().occasions[0]).isEqualTo((byte) 2);
        assertThat(run(Double.NaN, 100).e().occasions[0]).isEqualTo((byte) 2);
    }

    @Test
    void theNearerTheStrongerThePull() {
        PutOff.Rule rule = new PutOff.Rule(false, 2, 4, 0.1);
        assertThat(rule.pull(0.5, 2)).isCloseTo(0.5, within(1e-12));
        assertThat(rule.pull(0.5, 1)).isCloseTo(1, within(1e-12));
        assertThat(rule.pull(0.5, 5)).isZero();
    }
}
