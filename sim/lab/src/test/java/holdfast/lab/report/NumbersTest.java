package holdfast.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NumbersTest {
    @Test
    void readTheSameEverywhere() {
        assertThat(Num.fixed(-1234567.891, 2)).isEqualTo("−1,234,567.89");
        assertThat(Num.fixed(-0.001, 1)).isEqualTo("0.0");
        assertThat(Num.signed(0.04, 1)).isEqualTo("0.0");
        assertThat(Num.signed(2.15, 1)).isEqualTo("+2.1");
        assertThat(Num.fixed(Double.NaN, 1)).isEqualTo("–");
        assertThat(Num.percent(0.999)).isEqualTo("over 99%");
        assertThat(Num.percent(0.001)).isEqualTo("under 1%");
        assertThat(Num.confidence(0.995)).isEqualTo("99.5%");
        assertThat(Num.list(List.of("a", "b", "c"))).isEqualTo("a, b and c");
    }

    @Test
    void unitsArePeoplesUnits() {
        assertThat(Unit.of("share", "month").level(0.2034)).isEqualTo("20.3%");
        assertThat(Unit.of("satisfaction", "month").level(0.7612)).isEqualTo("76.1 of 100");
        assertThat(Unit.of("churn", "month").said(0.0051)).isEqualTo("+0.51 points a month");
        assertThat(Unit.of("share", "month").said(-0.04044)).isEqualTo("−4.0 points");
        assertThat(Unit.of("profit", "month").said(-21835.4)).isEqualTo("−21,835");
        assertThat(Unit.of("share", "month").interval(-0.0493, -0.0432)).isEqualTo("−4.9 to −4.3");
        assertThat(Unit.of("no-such-metric", "month").level(1)).isEqualTo("1.00");
    }

    @Test
    void axesHaveRoundTicksThatHoldAllValues() {
        Axis axis = Axis.around(-6.105, 4.499, 6);
        assertThat(axis.ticks()).containsExactly(-8.0, -6.0, -4.0, -2.0, 0.0, 2.0, 4.0, 6.0);
        assertThat(Axis.periods(60, "month", 10).ticks()).startsWith(6.0, 12.0).endsWith(60.0);
        assertThat(Axis.around(0.3, 0.3, 5).low()).isLessThan(0.3);
        assertThat(Axis.around(Double.NaN, Double.NaN, 5).ticks()).isNotEmpty();
        assertThat(new Axis(0, 1, 0.25).text(0.25)).isEqualTo("0.25");
    }

    @Test
    void settingsAreWrittenInTheLeastDecimals() {
        assertThat(Settings.plain(0.1)).isEqualTo("0.1");
        assertThat(Settings.plain(20000)).isEqualTo("20000");
        assertThat(Double.parseDouble(Settings.plain(1.0 / 3))).isEqualTo(1.0 / 3);
    }
}
