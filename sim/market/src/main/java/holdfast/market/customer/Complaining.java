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
 * Claim: a failure leaves a grievance if the firm is blamed; some who were let down complain, the loyal rather than the
 * indifferent, and the rest say nothing to the firm.
 *
 * <p>Equation: blamed with probability attribution, grievance += hurt; voice with probability logistic(ease − cost +
 * loyal·(L − 0.5)); a complaint reaches the firm with probability complaintAccess.
 *
 * <p>Source: exit, voice and loyalty (Hirschman 1970); attribution (Folkes 1984); 69 % complained about their most serious
 * problem, few about small ones (TARP 1979, as quoted).
 *
 * <p>Reads: happened, encounter, loyalty. Writes: happened, grievance. Draws: ATTRIBUTION, VOICE. Off: nobody is blamed,
 * nobody complains.
 */
public final class Complaining implements CustomerPhase {
    /** Parameters. */
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
            double loyal) {
        public Rule {
            Parameters.check(Rule.class, off, attribution, hurt, dissatisfiedAt, ease, cost, loyal);
        }

        /** Chance to complain. */
        float voice(float loyalty) {
            return FloatMath.logistic((float) (ease - cost) + (float) loyal * (loyalty - 0.5f));
        }
    }

    private static final long REACHES = 0x7FEB352D68A3B1C5L;

    private final Rule rule;

    public Complaining(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float dissatisfied = (float) rule.dissatisfiedAt();
        for (int i = from; i < to; i++) {
            int k = i - from;
            if (e.firm[k] >= 0 && ((e.happened[k] & Encounters.FAILED) != 0 || e.encounter[k] < dissatisfied)) {
                letDown(c, f, e, now, i, k);
            }
        }
    }

    private void letDown(Customers c, Firms f, Encounters e, Clock now, int i, int k) {
        int g = e.firm[k];
        int r = c.relation(i, g);
        long key = f.key[g] + e.pass;
        boolean failed = (e.happened[k] & Encounters.FAILED) != 0;
        long blame = Draws.keyed(now.draws(Stream.ATTRIBUTION) + e.life[k], key);
        if (failed && Draws.uniform(blame) >= (float) rule.attribution()) {
            return;
        }
        if (failed && c.grievance != null) {
            c.grievance[r] = Math.min(1f, c.grievance[r] + (float) rule.hurt());
        }
        long voice = Draws.keyed(now.draws(Stream.VOICE) + e.life[k], key);
        boolean reaches = Draws.uniform(Draws.keyed(voice, REACHES)) < (float) f.get(Lever.COMPLAINT_ACCESS, g);
        if (reaches && Draws.uniform(voice) < rule.voice(c.loyalty[r])) {
            e.happened[k] |= Encounters.COMPLAINED;
        }
    }
}
