package holdfast.market.customer;

import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums.Measure;

/**
 * Claim: satisfaction runs in a cycle of numb, dissatisfied, satisfied and rising, delighted, satisfied and fading; who sees
 * things get better is satisfied before they are good, and who sees them get no better is not delighted for long.
 *
 * <p>Equation: recent and usual are disconfirmation smoothed fast and slowly; trend = recent − usual. recent &gt; band:
 * delighted; trend &gt; still: rising; recent &lt; −band: dissatisfied; trend &lt; −still: fading; else numb. s += hope·T·trend.
 *
 * <p>Source: practitioners' cycle of expected and actual utility; trends in experience (Hsee and Abelson 1991: satisfaction
 * with the rate of improvement).
 *
 * <p>Reads: disconfirmation, trust, tenure. Writes: recentGap, usualGap, encounter. Draws: none. Off: nothing is measured of
 * it, and trends do not count.
 */
public final class SatisfactionCycle implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Phases of the satisfaction cycle, and what trends do.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: phases are not measured and trends do not count.", value = "true")
            boolean off,

            @Parameter(
                    text = "Weight of the newest encounter in what was met of late.",
                    unit = "per encounter",
                    min = 0.001,
                    max = 1,
                    value = "0.2",
                    source = "as the memory of experience")
            double recent,

            @Parameter(
                    text = "Weight of the newest encounter in what was met usually.",
                    unit = "per encounter",
                    min = 0.001,
                    max = 1,
                    value = "0.07",
                    source = "assumption: about a year, a third as fast")
            double usual,

            @Parameter(
                    text = "Disconfirmation from which a customer is delighted or dissatisfied.",
                    min = 0,
                    max = 1,
                    value = "0.03",
                    source = "assumption: below a noticeable difference, above the luck left in the mean")
            double band,

            @Parameter(
                    text = "Trend up to which nothing seems to move.",
                    min = 0,
                    max = 1,
                    value = "0.02",
                    source = "assumption: above the luck left in the trend")
            double still,

            @Parameter(
                    text = "Satisfaction per unit of trend, for full trust.",
                    unit = "satisfaction per performance",
                    min = 0,
                    max = 10,
                    value = "0",
                    noEffect = 0,
                    source = "Hsee and Abelson 1991: sign; 0: the cycle is measured only")
            double hope) {
        public Rule {
            Parameters.check(Rule.class, off, recent, usual, band, still, hope);
        }

        /** The phase: what is met of late against what is expected, and where that is going. */
        Measure phase(float gap, float trend) {
            int delighted = FloatMath.below((float) band, gap);
            int rising = FloatMath.below((float) still, trend);
            int dissatisfied = FloatMath.below(gap, (float) -band);
            int fading = FloatMath.below(trend, (float) -still);
            return PHASES[delighted << 3 | rising << 2 | dissatisfied << 1 | fading];
        }
    }

    /** By what holds, the first of delighted, rising, dissatisfied and fading first; numb where none does. */
    private static final Measure[] PHASES = new Measure[16];

    static {
        for (int held = 0; held < PHASES.length; held++) {
            PHASES[held] = held >= 8
                    ? Measure.DELIGHTED
                    : held >= 4
                            ? Measure.RISING
                            : held >= 2 ? Measure.DISSATISFIED : held == 1 ? Measure.FADING : Measure.NUMB;
        }
    }

    private final Rule rule;

    public SatisfactionCycle(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float fast = (float) rule.recent();
        float slow = (float) rule.usual();
        float hope = (float) rule.hope();
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (g < 0) {
                continue;
            }
            int r = c.relation(i, g);
            boolean first = c.tenure[r] == 0;
            float recent = first ? 0f : c.recentGap[r];
            float usual = first ? 0f : c.usualGap[r];
            recent += fast * (e.disconfirmation[k] - recent);
            usual += slow * (e.disconfirmation[k] - usual);
            c.recentGap[r] = recent;
            c.usualGap[r] = usual;
            float trend = recent - usual;
            e.encounter[k] = FloatMath.clip(e.encounter[k] + hope * c.trust[c.belief(i, g)] * trend);
            e.sums.add(rule.phase(recent, trend), c.segment[i], g, 1);
        }
    }
}
