package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: who expects more tries sooner, and comes again the less, the more was expected beyond what was found.
 *
 * <p>Equation: chance of a trial = a + b·E for the firm of which most is expected; chance to come again = r0 + g·v(x − E), x own experience,
 * v(d) = d from 0 up and lossAversion·d below.
 *
 * <p>Source: linear two-period market of advertised quality (signs: Kopalle and Lehmann 2006); loss aversion: Brown et al. 2024.
 *
 * <p>Reads: expectation, experience, aware, provider. Writes: happened, appeal. Draws: TRIAL. Off: utility decides. Contractual
 * markets only; with all four numbers 0 it has no effect.
 */
public final class TrialRepeat implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Trial by expectation, repeat by disappointment.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: utility decides.", value = "true")
            boolean off,

            @Parameter(
                    text = "Chance a of a trial where nothing is expected.",
                    min = -1,
                    max = 1,
                    value = "0",
                    noEffect = 0,
                    source = "off: trial by utility; a scenario gives the line")
            double trial,

            @Parameter(
                    text = "What each unit of expectation adds to it, b.",
                    unit = "probability per performance",
                    min = 0,
                    max = 10,
                    value = "0",
                    noEffect = 0,
                    source = "off, as trial")
            double trialSlope,

            @Parameter(
                    text = "Chance r0 to come again where what was found is what was expected.",
                    min = 0,
                    max = 1,
                    value = "0",
                    noEffect = 0,
                    source = "off, as trial")
            double repeat,

            @Parameter(
                    text = "What each unit found beyond expectation adds to it, g.",
                    unit = "probability per performance",
                    min = 0,
                    max = 10,
                    value = "0",
                    noEffect = 0,
                    source = "off, as trial")
            double repeatSlope,

            @Parameter(
                    text = "How much heavier a shortfall weighs than a surplus.",
                    unit = "ratio",
                    min = 0,
                    max = 10,
                    value = "1",
                    noEffect = 1,
                    source = "1.96 (Brown et al. 2024); 1 for the linear market")
            double lossAversion) {
        public Rule {
            Parameters.check(Rule.class, off, trial, trialSlope, repeat, repeatSlope, lossAversion);
        }

        double trialChance(double expectation) {
            return trial + trialSlope * expectation;
        }

        double repeatChance(double surplus) {
            return repeat + repeatSlope * (surplus < 0 ? lossAversion * surplus : surplus);
        }

        boolean none() {
            return trial == 0 && trialSlope == 0 && repeat == 0 && repeatSlope == 0;
        }
    }

    /** Utility of what is sure to happen. */
    private static final float SURE = 1e4f;

    private final Rule rule;

    public TrialRepeat(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        long prefix = now.draws(Stream.TRIAL);
        for (int i = from; i < to && !rule.none(); i++) {
            int k = i - from;
            boolean tries = c.provider[i] < 0;
            int firm = tries ? favourite(c, f, i) : c.provider[i];
            if (firm < 0) {
                continue;
            }
            float expected = c.expectation[c.belief(i, firm)];
            double chance = tries ? rule.trialChance(expected) : rule.repeatChance(c.experience[i] - expected);
            boolean buys = Draws.uniform(Draws.at(prefix + e.life[k])) < chance;
            e.happened[k] |= Encounters.RECONSIDERED;
            for (int g = 0; g < f.count; g++) {
                e.appeal[g][k] += g == firm && buys ? SURE : -SURE;
            }
        }
    }

    private static int favourite(Customers c, Firms f, int i) {
        int favourite = Customers.NONE;
        for (int g = 0; g < f.count; g++) {
            boolean known = (c.aware[i] >>> g & 1) != 0;
            if (known && (favourite < 0 || c.expectation[c.belief(i, g)] > c.expectation[c.belief(i, favourite)])) {
                favourite = g;
            }
        }
        return favourite;
    }
}
