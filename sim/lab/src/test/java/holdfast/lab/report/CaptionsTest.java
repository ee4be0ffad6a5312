package holdfast.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import holdfast.lab.stats.Effect;
import holdfast.lab.stats.Quantiles;
import holdfast.lab.stats.Span;
import holdfast.lab.store.DepartureRow;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What the captions say is what the data say. */
class CaptionsTest {
    private static final Synthetic DATA = Synthetic.typical();
    private final Material m = Material.of(DATA);

    @Test
    void everyDepartureHasOneFirstReason() {
        Table table = ReasonsFigure.of(m).table();
        for (int column = 1; column < table.head().size(); column += 2) {
            long sum = 0;
            for (List<String> row : table.rows().subList(0, table.rows().size() - 1)) {
                sum += number(row.get(column));
            }
            String arm = m.focus().arms().get(column / 2);
            long left = DATA.departures().stream()
                    .filter(row -> row.arm().equals(arm) && row.firm().equals("acme"))
                    .mapToLong(DepartureRow::customers)
                    .sum();
            assertThat(sum).isPositive().isEqualTo(left);
            assertThat(number(table.rows().get(table.rows().size() - 1).get(column)))
                    .isEqualTo(left);
        }
    }

    @Test
    void secondReasonsSumToAllWhoLeft() {
        Table table = new Flows(m).seconds();
        long sum = 0;
        for (List<String> row : table.rows().subList(0, table.rows().size() - 1)) {
            sum += number(row.get(1));
        }
        assertThat(sum)
                .isPositive()
                .isEqualTo(number(table.rows().get(table.rows().size() - 1).get(1)));
    }

    @Test
    void leaversPerRunAreThoseOfTheTable() {
        Figure figure = ReasonsFigure.of(m);
        long all = number(
                figure.table().rows().get(figure.table().rows().size() - 1).get(1));
        assertThat(figure.finding())
                .startsWith("With honest, " + Num.fixed(all / 30.0, 0) + " customers leave per run");
    }

    @Test
    void theDifferenceAtTheEndIsThatOfTheEffect() {
        Effect end = m.effects().at("over-promise", "acme", "share", 60);
        assertThat(DifferenceFigure.of(m).finding())
                .contains("higher in months 1 to ")
                .contains("lower from month ")
                .contains("(" + Num.signed(end.difference() * 100, 1) + " points in month 60)");
    }

    @Test
    void theFanEndsWhereTheRunsEnd() {
        double[] end = m.sample().period("share", "over-promise", "acme", 60);
        assertThat(FanFigure.of(m).finding())
                .contains("between " + Num.fixed(100 * Quantiles.of(end, 0.05), 1) + " and "
                        + Num.fixed(100 * Quantiles.of(end, 0.95), 1) + "% in over-promise");
    }

    @Test
    void dotsAreCountedOnTheirSideOfZero() {
        Figure figure = DotsFigure.of(m);
        assertThat(figure.finding()).startsWith("50 of 50 dots lie below zero with over-promise");
        assertThat(figure.table().rows()).hasSize(DotsFigure.DOTS);
    }

    @Test
    void differencesOfTheRunsAverageToTheEffect() {
        double[] pairs = m.sample().differences("share", "over-promise", "honest", "acme", new Span(1, 60));
        Effect whole = m.effects().whole("over-promise", "acme", "share");
        assertThat(Sample.mean(pairs)).isEqualTo(whole.difference(), Offset.offset(1e-12));
    }

    @Test
    void luckIsCountedInIndependentRuns() {
        Effect e = m.effects().whole("over-promise", "acme", "share");
        Matcher said = Pattern.compile("30 pairs tell as much as ([\\d,]+) independent runs")
                .matcher(LuckFigure.of(m).finding());
        assertThat(said.find()).isTrue();
        assertThat((double) number(said.group(1))).isEqualTo(30 * e.varianceRatio(), Offset.offset(0.5));
    }

    @Test
    void theCurveIsThatOfTheCounts() {
        Table table = RetentionFigure.of(m).table();
        List<String> row = table.rows().stream()
                .filter(r -> r.get(0).equals("honest") && r.get(1).equals("74"))
                .findFirst()
                .orElseThrow();
        long exposed = 0;
        long retained = 0;
        for (var band : DATA.retention()) {
            boolean here = band.arm().equals("honest") && Math.abs(band.band() - 0.74) < 1e-9;
            exposed += here ? band.exposed() : 0;
            retained += here ? band.retained() : 0;
        }
        assertThat(row.get(2)).isEqualTo(Num.fixed(100.0 * retained / exposed, 1) + "%");
    }

    private static long number(String text) {
        return Long.parseLong(text.replace(",", ""));
    }
}
