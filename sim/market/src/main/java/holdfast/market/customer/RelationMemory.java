package holdfast.market.customer;

import holdfast.market.number.FloatMath;
import holdfast.market.observe.Reason;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Memory;

/**
 * Claim: a new relation starts afresh, but a firm that was left is remembered, ever more faintly, and taken up where it was
 * left.
 *
 * <p>Equation: on a switch, S and L are what is remembered of the new firm, faded by fade a month toward their starting
 * values, and L is at least loyaltyFloor; tenure 0; the promise by which one came is held.
 *
 * <p>Source: fading of dissolved relations and win-back (Stauss and Friege 1999); 2 % a month is an assumption.
 *
 * <p>Reads: firm, reason, promised. Writes: provider, memory, tenure, heldPromise, satisfaction, loyalty, grievance,
 * unanswered, match, talkLeft. Draws: none. Off: nothing is remembered. Repertoire markets keep all relations.
 */
public final class RelationMemory implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "What is remembered of former firms.", value = "default")
    public record Rule(
            @Parameter(text = "True: nothing is remembered of a firm that was left.", value = "false")
            boolean off,

            @Parameter(
                    text = "Share of a memory lost.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.02",
                    source = "assumption: half is gone after three years")
            double fade,

            @Parameter(
                    text = "Loyalty at the start of a relation.",
                    min = 0,
                    max = 1,
                    value = "0.2",
                    source = "assumption: some attachment comes with the choice")
            double loyaltyFloor) {
        public Rule {
            Parameters.check(Rule.class, off, fade, loyaltyFloor);
        }
    }

    private final Rule rule;
    private final Grievance.Rule grievance;
    private final float neutral;
    private final int talkPeriods;

    /** @param neutral satisfaction at the start of a relation; @param talkPeriods how long a firm left for cause is a topic */
    public RelationMemory(Rule rule, Grievance.Rule grievance, double neutral, int talkPeriods) {
        this.rule = rule;
        this.grievance = grievance;
        this.neutral = (float) neutral;
        this.talkPeriods = talkPeriods;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] promise = f.column(Lever.PROMISE);
        for (int i = from; i < to; i++) {
            int k = i - from;
            int g = e.firm[k];
            if (c.repertoire) {
                c.provider[i] = g < 0 ? c.provider[i] : (byte) g;
            } else if (g != c.provider[i]) {
                if (c.provider[i] >= 0) {
                    leave(c, e, now, i, k);
                }
                c.provider[i] = (byte) g;
                if (g >= 0) {
                    c.heldPromise[i] = (c.promised[i] >>> g & 1) != 0 ? promise[g] : -1f;
                    join(c, now, i, g);
                }
            }
        }
    }

    private void leave(Customers c, Encounters e, Clock now, int i, int k) {
        Memory m = c.memory;
        int from = m.slot(i, c.provider[i]) == 0 ? 0 : Memory.SLOTS - 1;
        for (int s = from; s > 0; s--) {
            m.firm[s][i] = m.firm[s - 1][i];
            m.leftAt[s][i] = m.leftAt[s - 1][i];
            m.satisfaction[s][i] = m.satisfaction[s - 1][i];
            m.loyalty[s][i] = m.loyalty[s - 1][i];
            m.grievance[s][i] = m.grievance[s - 1][i];
        }
        m.firm[0][i] = c.provider[i];
        m.leftAt[0][i] = (short) now.period();
        m.satisfaction[0][i] = c.satisfaction[i];
        m.loyalty[0][i] = c.loyalty[i];
        m.grievance[0][i] = c.grievance == null ? 0f : c.grievance[i];
        if (c.talkLeft != null && forCause(e.reason[k])) {
            c.talkLeft[i] = (byte) Math.min(Byte.MAX_VALUE, talkPeriods);
        }
    }

    private static boolean forCause(int reason) {
        return reason != Reason.VARIETY.ordinal() && reason != Reason.NEEDS_CHANGE.ordinal();
    }

    private void join(Customers c, Clock now, int i, int g) {
        c.tenure[i] = 0;
        c.match[i] = Float.NaN;
        c.satisfaction[i] = neutral;
        c.loyalty[i] = (float) rule.loyaltyFloor();
        if (c.grievance != null) {
            c.grievance[i] = 0f;
            c.unanswered[i] = 0;
        }
        int slot = c.memory.slot(i, g);
        if (slot >= 0 && !rule.off()) {
            float months = (float)
                    ((now.period() - c.memory.leftAt[slot][i]) * now.length().months());
            float left = kept(months);
            c.satisfaction[i] += left * (c.memory.satisfaction[slot][i] - neutral);
            c.loyalty[i] = Math.max((float) rule.loyaltyFloor(), left * c.memory.loyalty[slot][i]);
            if (c.grievance != null) {
                c.grievance[i] = grievance.faded(c.memory.grievance[slot][i], months);
            }
        }
    }

    /** Share of a memory that is left after some months. */
    float kept(float months) {
        return rule.fade() == 1 ? 0f : FloatMath.pow((float) (1 - rule.fade()), months);
    }
}
