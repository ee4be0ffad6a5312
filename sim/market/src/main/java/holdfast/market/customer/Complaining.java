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
import holdfast.market.state.Sums.Measure;

/**
 * Claim: a failure leaves a grievance if the firm is blamed; some who were let down complain, the loyal rather than the
 * indifferent, and the rest say nothing to the firm.
 *
 * <p>Equation: blamed with probability attribution, grievance += hurt, if it is the first times (1 − forgiveness·L); voice
 * with probability logistic(ease − cost + loyal·(L − 0.5) − reserve + stakes·ln stake); a complaint reaches the firm with probability complaintAccess.
 *
 * <p>Source: exit, voice and loyalty (Hirschman 1970); attribution (Folkes 1984); 69 % complained about their most serious
 * problem, few about small ones (TARP 1979, as quoted).
 *
 * <p>Reads: happened, encounter, loyalty, and where on reserve, blame, stake. Writes: happened, grievance. Draws: ATTRIBUTION, VOICE. Off: nobody is blamed,
 * nobody complains.
 */
public final class Complaining implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Who complains after a failure.", value = "default")
    public record Rule(
            @Parameter(text = "True: nobody is blamed, nobody complains.", value = "false")
            boolean off,

            @Parameter(
                    text = "Chance that the firm is blamed for a failure, not chance or oneself.",
                    min = 0,
                    max = 1,
                    value = "0.7",
                    noEffect = 0,
                    source = "assumption; mechanism: Folkes 1984")
            double attribution,

            @Parameter(
                    text = "Grievance that a failure leaves.",
                    min = 0,
                    max = 1,
                    value = "0.35",
                    noEffect = 0,
                    source = "assumption: as severe as the failure")
            double hurt,

            @Parameter(
                    text = "Encounter satisfaction below which people complain without a failure.",
                    min = 0,
                    max = 1,
                    value = "0.42",
                    noEffect = 0,
                    source = "lower edge of the zone of indifference")
            double dissatisfiedAt,

            @Parameter(
                    text = "Readiness to complain.",
                    unit = "log odds",
                    min = -20,
                    max = 20,
                    value = "0.6",
                    source = "assumption: about four in ten of those let down complain")
            double ease,

            @Parameter(
                    text = "Trouble of complaining.",
                    unit = "log odds",
                    min = 0,
                    max = 20,
                    value = "1",
                    noEffect = 0,
                    source = "assumption, as ease")
            double cost,

            @Parameter(
                    text = "How much readier the loyal are.",
                    unit = "log odds",
                    min = 0,
                    max = 20,
                    value = "1",
                    noEffect = 0,
                    source = "sign: Hirschman 1970")
            double loyal,

            @Parameter(
                    text = "How much readier people are, per unit of the logarithm of what is at stake.",
                    unit = "log odds",
                    min = 0,
                    max = 20,
                    value = "0",
                    noEffect = 0,
                    source = "0: as if all failures were alike; sign: Goodman and Newman (TARP)",
                    later = true)
            double stakes,

            @Parameter(
                    text = "Share of the grievance of a first failure that full loyalty forgives.",
                    min = 0,
                    max = 1,
                    value = "0",
                    noEffect = 0,
                    source =
                            "0: nothing is forgiven; sign: Hess, Ganesan and Klein 2003 (relationships buffer failures)",
                    later = true)
            double forgiveness) {
        public Rule {
            Parameters.check(
                    Rule.class, off, attribution, hurt, dissatisfiedAt, ease, cost, loyal, stakes, forgiveness);
        }

        /** Chance to complain. */
        float voice(float loyalty) {
            return FloatMath.logistic(readiness(loyalty));
        }

        private float readiness(float loyalty) {
            return (float) (ease - cost) + (float) loyal * (loyalty - 0.5f);
        }

        /** Chance to complain for one who is held back by a reserve and has something at stake. */
        float voice(float loyalty, float reserve, float stake) {
            return FloatMath.logistic(readiness(loyalty) - reserve + (float) stakes * FloatMath.log(stake));
        }

        /** Grievance that a failure leaves. @param before the grievance already held */
        float hurt(float loyalty, float before) {
            return before > UNFORGETTING ? (float) hurt : (float) hurt * (1f - (float) forgiveness * loyalty);
        }
    }

    /** Grievance from which a failure is not the first. */
    private static final float UNFORGETTING = 0.05f;

    /** Least stake, whose logarithm is still taken. */
    private static final float LEAST_STAKE = 0.01f;

    private static final int FAILED = Integer.numberOfTrailingZeros(Encounters.FAILED);
    private static final long REACHES = 0x7FEB352D68A3B1C5L;

    private final Rule rule;
    private final boolean shaped;
    private final boolean stakes;

    /** @param shaped true if reserve and blame have been written; @param stakes true if stakes have been */
    public Complaining(Rule rule, boolean shaped, boolean stakes) {
        this.rule = rule;
        this.shaped = shaped;
        this.stakes = stakes;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float dissatisfied = (float) rule.dissatisfiedAt();
        int letDown = 0;
        for (int k = 0; k < to - from; k++) {
            int displeased = Float.floatToRawIntBits(e.encounter[k] - dissatisfied) >>> 31;
            e.some[letDown] = k;
            letDown += (e.happened[k] >>> FAILED & 1 | displeased) & ~(e.firm[k] >>> 31);
        }
        for (int n = 0; n < letDown; n++) {
            letDown(c, f, e, now, from + e.some[n], e.some[n]);
        }
    }

    private void letDown(Customers c, Firms f, Encounters e, Clock now, int i, int k) {
        int g = e.firm[k];
        int r = c.relation(i, g);
        long key = f.key[g] + e.pass;
        boolean failed = (e.happened[k] & Encounters.FAILED) != 0;
        long blame = Draws.keyed(now.draws(Stream.ATTRIBUTION) + e.life[k], key);
        e.sums.add(Measure.LET_DOWN, c.segment[i], g, 1);
        if (failed && Draws.uniform(blame) >= (shaped ? e.blame[k] : (float) rule.attribution())) {
            return;
        }
        e.happened[k] |= Encounters.LET_DOWN;
        if (failed && c.grievance != null) {
            c.grievance[r] = Math.min(1f, c.grievance[r] + rule.hurt(c.loyalty[r], c.grievance[r]));
        }
        long voice = Draws.keyed(now.draws(Stream.VOICE) + e.life[k], key);
        boolean reaches = Draws.uniform(Draws.keyed(voice, REACHES)) < (float) f.get(Lever.COMPLAINT_ACCESS, g);
        float chance = shaped || stakes
                ? rule.voice(c.loyalty[r], shaped ? e.reserve[k] : 0f, stakes ? Math.max(LEAST_STAKE, e.stake[k]) : 1f)
                : rule.voice(c.loyalty[r]);
        if (Draws.uniform(voice) < chance) {
            e.sums.add(Measure.VOICED, c.segment[i], g, 1);
            e.happened[k] |= reaches ? Encounters.COMPLAINED : 0;
        }
    }
}
