package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: a complaint put right, and soon, restores satisfaction and most of the peace; one that is not makes things worse
 * than the failure did (double deviation).
 *
 * <p>Equation: with probability recoveryQuality s += lift·2^(−delay/halvedBy) and the grievance shrinks to remains of it; else
 * grievance += doubleDeviation.
 *
 * <p>Source: recovery and its delay (Dillard and Bates: 47 % repurchase within 90 days, 30 % within 180); double deviation
 * (Bitner, Booms and Tetreault 1990); a paradox may appear in satisfaction, not in retention (de Matos, Henrique and Rossi 2007).
 *
 * <p>Reads: happened, recoveryQuality, recoveryDelay. Writes: encounter, grievance, unanswered, happened. Draws: RECOVERY.
 * Off: complaints change nothing.
 */
public final class ServiceRecovery implements CustomerPhase {
    /** Parameters. */
    public record Rule(
            @Parameter(text = "True: complaints change nothing.", value = "false")
            boolean off,

            @Parameter(
                    text = "Gain in encounter satisfaction by an immediate recovery.",
                    min = 0,
                    max = 1,
                    value = "0.25",
                    noEffect = 0,
                    source = "assumption: most of what a failure costs")
            double lift,

            @Parameter(
                    text = "Delay that halves the gain.",
                    unit = "months",
                    min = 0.01,
                    max = 600,
                    value = "3",
                    source = "Dillard and Bates: repurchase 47 % within 90 days, 30 % after 90 to 180")
            double halvedBy,

            @Parameter(
                    text = "Share of the grievance that stays after recovery.",
                    min = 0,
                    max = 1,
                    value = "0.3",
                    source = "assumption")
            double remains,

            @Parameter(
                    text = "Grievance added by a failed response.",
                    min = 0,
                    max = 1,
                    value = "0.3",
                    noEffect = 0,
                    source = "sign: Bitner, Booms and Tetreault 1990")
            double doubleDeviation) {
        public Rule {
            Parameters.check(Rule.class, off, lift, halvedBy, remains, doubleDeviation);
        }

        /** Gain in satisfaction after a delay in months. */
        float gain(float delay) {
            return (float) lift * FloatMath.halved(delay / (float) halvedBy);
        }
    }

    private final Rule rule;

    public ServiceRecovery(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        for (int i = from; i < to; i++) {
            int k = i - from;
            if ((e.happened[k] & Encounters.COMPLAINED) != 0 && e.firm[k] >= 0) {
                respond(c, f, e, now, i, k);
            }
        }
    }

    private void respond(Customers c, Firms f, Encounters e, Clock now, int i, int k) {
        int g = e.firm[k];
        int r = c.relation(i, g);
        long base = now.draws(Stream.RECOVERY) + e.life[k];
        boolean success =
                Draws.uniform(Draws.keyed(base, f.key[g] + e.pass)) < (float) f.get(Lever.RECOVERY_QUALITY, g);
        if (success) {
            e.happened[k] |= Encounters.RECOVERED;
            e.encounter[k] = FloatMath.clip(e.encounter[k] + rule.gain((float) f.get(Lever.RECOVERY_DELAY, g)));
        }
        if (c.grievance != null) {
            c.grievance[r] = success
                    ? (float) rule.remains() * c.grievance[r]
                    : Math.min(1f, c.grievance[r] + (float) rule.doubleDeviation());
            c.unanswered[r] = (byte) (success ? 0 : 1);
        }
    }
}
