package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FloatMath;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import java.util.List;

/**
 * Claim: a complaint put right, and soon, restores satisfaction and most of the peace; one that is not makes things worse
 * than the failure did (double deviation).
 *
 * <p>Equation: with probability recoveryQuality s += complete·lift·2^(−delay/halvedBy) and the grievance shrinks to remains of
 * it, less so where complete = 1 − 0.5·(1 − redress) − 0.35·(1 − courtesy) − 0.15·(1 − procedure) is below 1; else grievance +=
 * doubleDeviation, times silence where there is no answer, times blaming where the customer is blamed.
 *
 * <p>Source: recovery and its delay (Dillard and Bates: 47 % repurchase within 90 days, 30 % within 180); double deviation
 * (Bitner, Booms and Tetreault 1990); a paradox may appear in satisfaction, not in retention (de Matos, Henrique and Rossi 2007).
 *
 * <p>Reads: happened, recoveryQuality, recoveryDelay, redress, courtesy, procedure. Writes: encounter, grievance, unanswered, happened. Draws: RECOVERY.
 * Off: complaints change nothing.
 */
public final class ServiceRecovery implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "What a response to a complaint does.", value = "default")
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
            double doubleDeviation,

            @Parameter(
                    text = "How much worse no answer is than a faulty one.",
                    unit = "ratio",
                    min = 1,
                    max = 10,
                    value = "1.25",
                    noEffect = 1,
                    source = "assumption: order from practitioners; none where responses are faulty",
                    later = true)
            double silence,

            @Parameter(
                    text = "How much worse it is to blame the customer.",
                    unit = "ratio",
                    min = 1,
                    max = 10,
                    value = "1.75",
                    noEffect = 1,
                    source = "assumption, as silence",
                    later = true)
            double blaming) {
        public Rule {
            Parameters.check(Rule.class, off, lift, halvedBy, remains, doubleDeviation, silence, blaming);
        }

        /** How complete a recovery is, 1: all that was due. */
        static float complete(float redress, float courtesy, float procedure) {
            float given = 1f - DISTRIBUTIVE * (1f - redress) - INTERACTIONAL * (1f - courtesy);
            return Math.max(0f, given - PROCEDURAL * (1f - procedure));
        }

        /** Grievance added by a response that does not put things right. */
        float deviation(FirmSpec.Response response) {
            return switch (response) {
                case FAULTY -> (float) doubleDeviation;
                case NONE -> (float) (doubleDeviation * silence);
                case BLAME -> (float) (doubleDeviation * blaming);
            };
        }

        /** Grievance left by a recovery: remains of it where all was given, all of it where nothing was. */
        float left(float grievance, float complete) {
            float kept = (float) remains + (1f - (float) remains) * Math.max(0f, 1f - complete);
            return kept * grievance;
        }

        /** Gain in satisfaction after a delay in months. */
        float gain(float delay) {
            return (float) lift * FloatMath.halved(delay / (float) halvedBy);
        }
    }

    /** Weight of what is given; order of the three: Orsingher, Valentini and de Angelis 2010. */
    private static final float DISTRIBUTIVE = 0.5f;

    /** Weight of how one is treated. */
    private static final float INTERACTIONAL = 0.35f;
    /** Weight of how simple it is. */
    private static final float PROCEDURAL = 0.15f;

    private static final int HEARD = Encounters.COMPLAINED | Encounters.NOTICED;

    private final Rule rule;
    private final FirmSpec.Response[] failed;

    public ServiceRecovery(Rule rule, List<FirmSpec> firms) {
        this.rule = rule;
        this.failed = firms.stream().map(FirmSpec::failedResponse).toArray(FirmSpec.Response[]::new);
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        for (int i = from; i < to; i++) {
            int k = i - from;
            if ((e.happened[k] & HEARD) != 0 && e.firm[k] >= 0) {
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
        float complete =
                Rule.complete(f.column(Lever.REDRESS)[g], f.column(Lever.COURTESY)[g], f.column(Lever.PROCEDURE)[g]);
        if (success) {
            e.happened[k] |= Encounters.RECOVERED;
            float gain = complete * rule.gain((float) f.get(Lever.RECOVERY_DELAY, g));
            e.encounter[k] = FloatMath.clip(e.encounter[k] + gain);
        }
        if (c.grievance != null) {
            c.grievance[r] = success
                    ? rule.left(c.grievance[r], complete)
                    : Math.min(1f, c.grievance[r] + rule.deviation(failed[g]));
            c.unanswered[r] = (byte) (success ? 0 : 1);
        }
    }
}
