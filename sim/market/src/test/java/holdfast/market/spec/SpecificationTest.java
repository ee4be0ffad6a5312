package holdfast.market.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.Specs;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpecificationTest {
    @Test
    void ratesPerMonthBecomeRatesPerPeriod() {
        assertThat(PeriodLength.MONTH.rate(0.1)).isEqualTo(0.1);
        assertThat(PeriodLength.QUARTER.rate(0.1)).isCloseTo(1 - 0.9 * 0.9 * 0.9, within(1e-12));
        assertThat(1 - Math.pow(1 - PeriodLength.DAY.rate(0.1), 365.25 / 12)).isCloseTo(0.1, within(1e-12));
        for (PeriodLength length : PeriodLength.values()) {
            assertThat(length.rate(0)).isZero();
            assertThat(length.rate(1)).isEqualTo(1);
        }
    }

    @Test
    void monthsBecomeTheNearestNumberOfPeriods() {
        assertThat(PeriodLength.WEEK.periods(12)).isEqualTo(52);
        assertThat(PeriodLength.DAY.periods(12)).isEqualTo(365);
        assertThat(PeriodLength.QUARTER.periods(12)).isEqualTo(4);
        assertThat(PeriodLength.YEAR.periods(3)).isEqualTo(1);
    }

    @Test
    void namesOccurOnceAndFirmsOfEventsExist() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Specs.market(1, 1, Specs.firm("a"), Specs.firm("a")))
                .withMessageContaining("'a' occurs twice");
        EventSpec event = new EventSpec("e", 1, null, "zed", Lever.PRICE, EventSpec.Change.SET, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Specs.event(Specs.market(1, 1, Specs.firm("a")), event))
                .withMessageContaining("no firm 'zed'")
                .withMessageContaining("[a]");
    }

    @Test
    void sharesOfSegmentsSumToOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Specs.with(
                        Specs.market(1, 1, Specs.firm("a")),
                        "segments",
                        List.of(Specs.segment("x", 0.5), Specs.segment("y", 0.4))))
                .withMessageContaining("0.9");
        assertThat(Specs.market(1, 1, Specs.firm("a")).segments()).containsExactly(SegmentSpec.everyone());
    }

    @Test
    void anEventEndsAfterItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EventSpec("e", 5, 5, null, Lever.PRICE, EventSpec.Change.SET, 1))
                .withMessageContaining("must end after 5");
    }

    @Test
    void aScheduleHasStepsInOrderOfTime() {
        LeverPolicy.Step late = new LeverPolicy.Step(5, 1);
        LeverPolicy.Step early = new LeverPolicy.Step(4, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeverPolicy(LeverPolicy.Policy.SCHEDULE, List.of(late, early)))
                .withMessageContaining("step 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new LeverPolicy(LeverPolicy.Policy.SCHEDULE, List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LeverPolicy(LeverPolicy.Policy.FIXED, List.of(late)))
                .withMessageContaining("say policy: schedule");
    }

    @Test
    void leversAreClippedToTheirRange() {
        for (Lever lever : Lever.values()) {
            assertThat(lever.clip(-1)).isEqualTo(lever == Lever.BRAND ? -1 : 0);
            assertThat(lever.clip(1e9)).isBetween(1.0, 1000.0);
            assertThat(lever.clip(0.3)).isEqualTo(0.3);
        }
    }
}
