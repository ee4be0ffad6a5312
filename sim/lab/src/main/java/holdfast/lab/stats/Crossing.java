package holdfast.lab.stats;

import holdfast.lab.stats.Verdict.Outcome;
import holdfast.market.draw.Draws;
import holdfast.scenario.Expectation;
import java.util.Arrays;

/**
 * Judges claims that a number is on one side of a value first and on the other later.
 *
 * <p>Both sides must be clear: the interval of some early period lies wholly on one side, that of a later period, and of
 * every clear period after it, on the other. The intervals share the error equally over all periods of the span
 * (Bonferroni), since any of them may make the case. The estimate is the first period from which the mean stays on its
 * final side, with a bootstrap interval over the replications.
 */
final class Crossing {
    private static final int RESAMPLES = 1000;
    private static final long MOST_ADDITIONS = 200_000_000;

    private final Claim claim;
    private final Expectation e;
    private final Stopping stopping;
    private final double confidence;
    private final MeanInterval[] means;
    private final double[][] values;
    private int early = -1;
    private int late = -1;

    private Crossing(Claim claim, Runs runs, Stopping stopping) {
        this.claim = claim;
        this.e = claim.expectation();
        this.stopping = stopping;
        this.values = claim.valuesByPeriod(runs);
        this.confidence = 1 - (1 - stopping.perLook()) / values.length;
        this.means = new MeanInterval[values.length];
        StudentT student = new StudentT(confidence);
        for (int k = 0; k < means.length; k++) {
            means[k] = MeanInterval.of(values[k], student);
            if (side(k) != 0) {
                early = early < 0 ? k : early;
                late = k;
            }
        }
    }

    static Verdict judge(Claim claim, Runs runs, Stopping stopping) {
        return new Crossing(claim, runs, stopping).verdict();
    }

    /** The side on which a period's interval clearly lies: 1 above, −1 below, 0 unclear. */
    private int side(int k) {
        return means[k].ciLow() > e.value() ? 1 : means[k].ciHigh() < e.value() ? -1 : 0;
    }

    private Verdict verdict() {
        Outcome outcome = outcome();
        boolean crossed = outcome == Outcome.SUPPORTED;
        double estimate = crossed ? number(from(meanOf())) : Double.NaN;
        double[] interval = crossed ? bootstrap() : new double[] {Double.NaN, Double.NaN};
        int pairs = pairs();
        long needed = outcome == Outcome.NOT_ENOUGH_REPLICATIONS ? needed(pairs) : pairs;
        String text = explanation(outcome, estimate, interval, needed);
        return new Verdict(e.claim(), outcome, estimate, interval[0], interval[1], pairs, needed, text);
    }

    private Outcome outcome() {
        int wanted = e.first() == null ? 0 : e.first() == Expectation.Is.ABOVE ? 1 : -1;
        int begins = firstThatDiffers();
        if (begins < 0) {
            return pairs() < 2 ? Outcome.NOT_ENOUGH_REPLICATIONS : Outcome.NOT_SUPPORTED;
        }
        if (early >= 0 && side(early) != side(late) && (wanted == 0 || side(early) == wanted)) {
            return Outcome.SUPPORTED;
        }
        boolean startsWrong = wanted != 0 && side(begins) == -wanted;
        int staysOn = wanted != 0 ? wanted : side(begins);
        boolean neverLeaves = staysOn != 0 && side(means.length - 1) == staysOn;
        return startsWrong || neverLeaves ? Outcome.NOT_SUPPORTED : Outcome.NOT_ENOUGH_REPLICATIONS;
    }

    /** The first period in which not every replication equals the value exactly: before it nothing has happened yet. */
    private int firstThatDiffers() {
        for (int k = 0; k < means.length; k++) {
            if (means[k].n() >= 2 && (means[k].se() > 0 || means[k].mean() != e.value())) {
                return k;
            }
        }
        return -1;
    }

    private int pairs() {
        int most = 0;
        for (MeanInterval mean : means) {
            most = Math.max(most, mean.n());
        }
        return most;
    }

    private double[] meanOf() {
        return Arrays.stream(means).mapToDouble(MeanInterval::mean).toArray();
    }

    /** The first position from which all means stay on the final side; the number of periods if the last one does not. */
    private int from(double[] mean) {
        int from = mean.length;
        double last = late >= 0 ? side(late) : mean[from - 1] - e.value();
        while (from > 0 && (mean[from - 1] - e.value()) * last > 0) {
            from--;
        }
        return from;
    }

    private int number(int position) {
        return claim.span().first() + position;
    }

    private double[] bootstrap() {
        int n = values[0].length;
        int resamples = (int) Math.max(200, Math.min(RESAMPLES, MOST_ADDITIONS / ((long) n * values.length)));
        double[] found = new double[resamples];
        long draw = 0;
        int[] chosen = new int[n];
        for (int b = 0; b < resamples; b++) {
            for (int k = 0; k < n; k++) {
                chosen[k] = (int) Math.multiplyHigh(Draws.mix(++draw * 0x9E3779B97F4A7C15L) >>> 1, 2L * n);
            }
            found[b] = number(from(resampled(chosen)));
        }
        double tail = (1 - stopping.perLook()) / 2;
        return new double[] {Math.rint(Quantiles.of(found, tail)), Math.rint(Quantiles.of(found, 1 - tail))};
    }

    private double[] resampled(int[] chosen) {
        double[] mean = new double[values.length];
        for (int k = 0; k < mean.length; k++) {
            double sum = 0;
            int n = 0;
            for (int r : chosen) {
                if (!Double.isNaN(values[k][r])) {
                    sum += values[k][r];
                    n++;
                }
            }
            mean[k] = sum / n;
        }
        return mean;
    }

    /** What the less clear of the two sides needs: each side at the period where it shows best. */
    private long needed(int pairs) {
        int wanted = e.first() == null ? 0 : e.first() == Expectation.Is.ABOVE ? 1 : -1;
        int split = from(meanOf());
        long ofEarly = clearest(0, Math.max(1, split), pairs, wanted);
        long ofLate = clearest(Math.min(split, means.length - 1), means.length, pairs, -wanted);
        return Math.max(pairs + 1L, Math.max(ofEarly, ofLate));
    }

    private long clearest(int from, int to, int pairs, int wanted) {
        long least = Needed.MOST;
        for (int k = from; k < to; k++) {
            double past = means[k].mean() - e.value();
            if (means[k].se() > 0 && past * wanted >= 0) {
                least = Math.min(least, Needed.replications(means[k].se(), pairs, Math.abs(past), confidence));
            }
        }
        return least;
    }

    private String explanation(Outcome outcome, double estimate, double[] interval, long needed) {
        Wording say = new Wording(claim);
        String ends = in(firstThatDiffers(), say) + "; " + in(means.length - 1, say);
        String found = switch (outcome) {
            case SUPPORTED ->
                in(early, say) + "; " + in(late, say) + "; on that side for good from period " + (int) estimate
                        + " (" + Wording.percent(stopping.perLook()) + " interval " + (int) interval[0] + " to "
                        + (int) interval[1] + ", " + pairs() + " replications).";
            case NOT_SUPPORTED ->
                firstThatDiffers() < 0
                        ? "no difference from " + say.value(e.value()) + " in any period."
                        : "it does not cross " + say.value(e.value()) + " as claimed: " + ends + " (" + pairs()
                                + " replications).";
            case NOT_ENOUGH_REPLICATIONS ->
                "the sides of " + say.value(e.value()) + " are not both clear yet: " + ends + " (" + pairs()
                        + " replications). " + Needed.words(needed) + ".";
        };
        return say.subject() + ": " + found + " The intervals hold for all " + means.length + " periods together."
                + Wording.looks(stopping);
    }

    private String in(int k, Wording say) {
        int position = Math.max(0, k);
        return "in period " + number(position) + " " + say.found(means[position].mean());
    }
}
