package holdfast.market.firm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.engine.SmallMarket;
import holdfast.market.spec.Lever;
import org.junit.jupiter.api.Test;

class StaffSurveyTest {
    private static double asked(double satisfaction, double noise) {
        SmallMarket m = SmallMarket.contractual();
        m.firms.employeeSatisfaction = new double[] {satisfaction, satisfaction};
        m.firms.set(Lever.TURNOVER, 0, 0);
        new StaffSurvey(new StaffSurvey.Rule(false, 50, noise)).apply(m.firms, m.clock);
        return m.firms.staffIndex[0];
    }

    @Test
    void withoutNoiseTheIndexIsSatisfactionInPoints() {
        assertThat(asked(0.6, 0)).isCloseTo(60, within(1e-9));
        assertThat(StaffSurvey.Rule.index(1, 1, 1)).isCloseTo(100, within(1e-9));
    }

    @Test
    void answersAreOffByLittle() {
        assertThat(asked(0.6, 0.15)).isNotEqualTo(60).isCloseTo(60, within(6.0));
        assertThat(new StaffSurvey.Rule(false, 25, 0.15).error()).isCloseTo(0.03, within(1e-12));
    }

    @Test
    void whereStaffAreNoPartOfTheModelNobodyAnswers() {
        SmallMarket m = SmallMarket.contractual("staffSurvey.off", false);
        assertThat(m.firms.staffIndex[0]).isNaN();
    }
}
