package holdfast.lab.stats;

import holdfast.lab.stats.Verdict.Outcome;
import holdfast.scenario.Expectation;

/** Judges claims that a number is above or below a value, or within two. */
final class Threshold {
    private final Claim claim;
    private final Expectation e;
    private final Stopping stopping;
    private final MeanInterval mean;

    private Threshold(Claim claim, Runs runs, Stopping stopping) {
        this.claim = claim;
        this.e = claim.expectation();
        this.stopping = stopping;
        this.mean = MeanInterval.of(claim.values(runs), stopping.perLook());
    }

    static Verdict judge(Claim claim, Runs runs, Stopping stopping) {
        Threshold threshold = new Threshold(claim, runs, stopping);
        return threshold.mean.n() < 2 ? threshold.nothing() : threshold.verdict();
    }

    private Verdict nothing() {
        String why =
                new Wording(claim).subject() + ": fewer than two replications have a value, so nothing can be said.";
        return new Verdict(
                e.claim(),
                Outcome.NOT_ENOUGH_REPLICATIONS,
                mean.mean(),
                Double.NaN,
                Double.NaN,
                mean.n(),
                Math.max(10, stopping.looks().get(0)),
                why);
    }

    private Verdict verdict() {
        Outcome outcome = switch (e.is()) {
            case ABOVE -> beyond(mean.mean(), mean.ciLow(), mean.ciHigh(), e.value());
            case BELOW -> beyond(-mean.mean(), -mean.ciHigh(), -mean.ciLow(), -e.value());
            case WITHIN -> within();
            case CROSSES -> throw new IllegalArgumentException("crosses is not about one value");
        };
        long needed = outcome == Outcome.NOT_ENOUGH_REPLICATIONS
                ? Needed.replications(mean.se(), mean.n(), distance(), stopping.perLook())
                : mean.n();
        return new Verdict(
                e.claim(),
                outcome,
                mean.mean(),
                mean.ciLow(),
                mean.ciHigh(),
                mean.n(),
                needed,
                explanation(outcome, needed));
    }

    private double smallest() {
        return e.smallestEffect() == null ? 0 : e.smallestEffect();
    }

    private Outcome beyond(double estimate, double low, double high, double value) {
        double enough = value + smallest();
        if (low > value && estimate >= enough) {
            return Outcome.SUPPORTED;
        }
        boolean tooLittle = smallest() == 0 ? high <= value : high < enough;
        return tooLittle ? Outcome.NOT_SUPPORTED : Outcome.NOT_ENOUGH_REPLICATIONS;
    }

    private Outcome within() {
        if (mean.ciLow() >= e.from() && mean.ciHigh() <= e.to()) {
            return Outcome.SUPPORTED;
        }
        return mean.ciHigh() < e.from() || mean.ciLow() > e.to()
                ? Outcome.NOT_SUPPORTED
                : Outcome.NOT_ENOUGH_REPLICATIONS;
    }

    /** From the estimate to the value that the interval must clear to settle the claim. */
    private double distance() {
        if (e.is() == Expectation.Is.WITHIN) {
            return Math.min(Math.abs(mean.mean() - e.from()), Math.abs(mean.mean() - e.to()));
        }
        double past = (e.is() == Expectation.Is.ABOVE ? 1 : -1) * (mean.mean() - e.value());
        return past >= smallest() ? past : smallest() - past;
    }

    private String explanation(Outcome outcome, long needed) {
        Wording say = new Wording(claim);
        return say.subject() + ": " + say.found(mean.mean()) + " (" + say.interval(mean, stopping.perLook())
                + "). The claim needs " + claimed(say) + "."
                + (outcome == Outcome.NOT_ENOUGH_REPLICATIONS ? " " + Needed.words(needed) + "." : "")
                + Wording.looks(stopping);
    }

    private String claimed(Wording say) {
        if (e.is() == Expectation.Is.WITHIN) {
            return say.number(e.from()) + " to " + say.value(e.to());
        }
        String side = e.is() == Expectation.Is.ABOVE ? "more than " : "less than ";
        return side + say.value(e.value()) + (smallest() > 0 ? ", by at least " + say.value(smallest()) : "");
    }
}
