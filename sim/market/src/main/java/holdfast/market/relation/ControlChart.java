package holdfast.market.relation;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.FirmPhase;
import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;
import java.util.List;

/**
 * Claim: a chart of survey results tells a slip from chance, and the sooner the more it looks at sums of small deviations
 * (CUSUM) instead of single points (Shewhart).
 *
 * <p>Equation: after {@code settle}, mean and standard deviation of the survey over {@code baseline}; Shewhart: alarm below mean
 * − limit · sd; CUSUM: c = max(0, c + (mean − x)/sd − slack), alarm from decision on, then c = 0. A firm that acts on alarms
 * puts its correction share of the fall in performance right, from {@code delay} on.
 *
 * <p>Source: Shewhart 1931; Page 1954; slack 0.5 and decision 5 are the usual ones for a shift of one sd.
 *
 * <p>Reads: survey of the firm, as published. Writes: alarms of the firm, lever QUALITY. Draws: none. Off: nobody looks at
 * charts.
 */
public final class ControlChart implements FirmPhase, Lasting {
    /** Parameters. */
    @Parameter(text = "Control charts of surveys.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody looks at charts.", value = "true")
            boolean off,

            @Parameter(text = "shewhart: single points; cusum: sums of deviations.", value = "cusum")
            Kind kind,

            @Parameter(
                    text = "Time from which mean and spread are learnt.",
                    unit = "months",
                    min = 3,
                    max = 120,
                    value = "18",
                    source = "assumption: most of the warm-up")
            double baseline,

            @Parameter(
                    text = "Shewhart: standard deviations below the mean.",
                    unit = "standard deviations",
                    min = 0.1,
                    max = 10,
                    value = "3",
                    source = "Shewhart 1931")
            double limit,

            @Parameter(
                    text = "CUSUM: deviation that is let pass, in standard deviations.",
                    unit = "standard deviations",
                    min = 0,
                    max = 10,
                    value = "0.5",
                    source = "Page 1954: half the shift looked for")
            double slack,

            @Parameter(
                    text = "CUSUM: sum from which alarm is given.",
                    unit = "standard deviations",
                    min = 0.1,
                    max = 100,
                    value = "5",
                    source = "usual: one false alarm in some hundred periods")
            double decision,

            @Parameter(
                    text = "Time from alarm to correction.",
                    unit = "months",
                    min = 0,
                    max = 60,
                    value = "1",
                    source = "assumption")
            double delay,

            @Parameter(
                    text =
                            "Time before learning begins: while a market still moves from where it began, its trend is taken for spread.",
                    unit = "months",
                    min = 0,
                    max = 120,
                    value = "0",
                    noEffect = 0,
                    source = "0: from the start; 12 where surveys rise in the first year of a warm-up",
                    later = true)
            double settle) {
        public Rule {
            Parameters.check(Rule.class, off, kind, baseline, limit, slack, decision, delay, settle);
        }

        /** Which chart. */
        public enum Kind {
            SHEWHART,
            CUSUM
        }

        /** CUSUM after one more deviation below the mean, in standard deviations. */
        double next(double sum, double below) {
            return Math.max(0, sum + below - slack);
        }

        /** True if the chart gives alarm. @param sum CUSUM after the deviation */
        boolean alarm(double sum, double below) {
            return kind == Kind.SHEWHART ? below > limit : sum >= decision;
        }
    }

    private final Rule rule;
    private final double[] intended;
    private final double[] sum;
    private final double[] squares;
    private final int[] points;
    private final double[] cusum;
    private final int[] correctedFrom;

    public ControlChart(Rule rule, List<FirmSpec> firms) {
        this.rule = rule;
        intended = firms.stream().mapToDouble(FirmSpec::quality).toArray();
        sum = new double[intended.length];
        squares = new double[intended.length];
        points = new int[intended.length];
        cusum = new double[intended.length];
        correctedFrom = new int[intended.length];
        java.util.Arrays.fill(correctedFrom, Integer.MAX_VALUE);
    }

    @Override
    public void carry(Carrier carrier) {
        carrier.carry("sum", sum);
        carrier.carry("squares", squares);
        carrier.carry("points", points);
        carrier.carry("cusum", cusum);
        carrier.carry("correctedFrom", correctedFrom);
    }

    @Override
    public void apply(Firms firms, Clock now) {
        for (int f = 0; f < firms.count; f++) {
            firms.chartAlarms[f] = 0;
            if (!Double.isNaN(firms.publishedSurvey[f]) && settled(now)) {
                look(firms, f, firms.publishedSurvey[f], now);
            }
            if (now.period() >= correctedFrom[f]) {
                double slip = Math.max(0, intended[f] - firms.get(Lever.QUALITY, f));
                double repaired = firms.get(Lever.CORRECTION, f) * slip;
                firms.set(Lever.QUALITY, f, firms.get(Lever.QUALITY, f) + repaired);
            }
        }
    }

    private boolean settled(Clock now) {
        return rule.settle() == 0 || now.period() >= now.length().periods(rule.settle());
    }

    private void look(Firms firms, int f, double x, Clock now) {
        if (points[f] < now.length().periods(rule.baseline())) {
            points[f]++;
            sum[f] += x;
            squares[f] += x * x;
            return;
        }
        double mean = sum[f] / points[f];
        double variance = Math.max(1e-12, squares[f] / points[f] - mean * mean);
        double below = (mean - x) / Math.sqrt(variance);
        cusum[f] = rule.next(cusum[f], below);
        if (rule.alarm(cusum[f], below)) {
            firms.chartAlarms[f] = 1;
            cusum[f] = 0;
            int due = now.period() + (rule.delay() == 0 ? 0 : now.length().periods(rule.delay()));
            correctedFrom[f] = Math.min(correctedFrom[f], due);
        }
    }
}
