package holdfast.market.relation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import holdfast.market.observe.AskedByTenure;
import org.junit.jupiter.api.Test;

class SurveyCalendarTest {
    @Test
    void surveysAreDueAtTheirMonths() {
        assertThat(SurveyCalendar.Rule.due(0, 1)).isEqualTo(4);
        assertThat(SurveyCalendar.Rule.due(1, 1)).isEqualTo(15);
        assertThat(SurveyCalendar.Rule.due(2, 3)).as("quarters").isEqualTo(12);
        assertThat(SurveyCalendar.Rule.due(0, 12)).as("years").isZero();
    }

    @Test
    void correlationIsOneWhereTheSatisfiedStayAndZeroWhereAsMany() {
        AskedByTenure asked = new AskedByTenure(2);
        for (int k = 0; k < 200; k++) {
            boolean content = k % 2 == 0;
            asked.count(1, 0, content ? 0.9f : 0.3f, content);
            asked.count(1, 1, content ? 0.9f : 0.3f, k % 4 < 2);
        }
        assertThat(asked.correlation(1, 0)).isCloseTo(1, within(1e-5));
        assertThat(asked.correlation(1, 1)).isCloseTo(0, within(1e-5));
        assertThat(asked.correlation(1, 2)).isNaN();
        assertThat(asked.correlation(0, 0)).isNaN();
    }
}
