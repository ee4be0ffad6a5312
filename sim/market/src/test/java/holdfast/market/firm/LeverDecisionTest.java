package holdfast.market.firm;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.market.Specs;
import holdfast.market.spec.Horizon;
import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;
import holdfast.market.spec.PeriodLength;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeverDecisionTest {
    @Test
    void aScheduleHoldsTheLastStepThatHasCome() {
        LeverPolicy policy = new LeverPolicy(
                LeverPolicy.Policy.SCHEDULE, List.of(new LeverPolicy.Step(-2, 0.5), new LeverPolicy.Step(4, 0.9)));
        assertThat(LeverDecision.decided(policy, 0.7, -3)).isEqualTo(0.7);
        assertThat(LeverDecision.decided(policy, 0.7, -2)).isEqualTo(0.5);
        assertThat(LeverDecision.decided(policy, 0.7, 3)).isEqualTo(0.5);
        assertThat(LeverDecision.decided(policy, 0.7, 4)).isEqualTo(0.9);
        assertThat(LeverDecision.decided(policy, 0.7, 400)).isEqualTo(0.9);
        assertThat(LeverDecision.decided(null, 0.7, 4)).isEqualTo(0.7);
    }

    @Test
    void policiesMovePricePromiseAndQualityAndLeaveTheRest() {
        LeverPolicy up = new LeverPolicy(LeverPolicy.Policy.SCHEDULE, List.of(new LeverPolicy.Step(1, 0.9)));
        var specs = List.of(Specs.firm(
                "a",
                "price",
                0.5,
                "promise",
                0.5,
                "quality",
                0.5,
                "reach",
                0.5,
                "pricing",
                up,
                "promising",
                up,
                "improving",
                up));
        Firms firms = new Firms(specs, PeriodLength.MONTH);
        firms.set(Lever.REACH, 0, 0.1);
        new LeverDecision(specs).apply(firms, new Clock(1, PeriodLength.MONTH, new Horizon(0, 5)));
        assertThat(firms.get(Lever.PRICE, 0)).isEqualTo(0.9);
        assertThat(firms.get(Lever.PROMISE, 0)).isEqualTo(0.9);
        assertThat(firms.get(Lever.QUALITY, 0)).isEqualTo(0.9);
        assertThat(firms.get(Lever.REACH, 0)).isEqualTo(0.5);
        assertThat(firms.column(Lever.PRICE)[0]).isEqualTo(0.9f);
    }
}
