package holdfast.market.relation;

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
 * Claim: whoever serves a customer is the firm to that customer; where skill differs, so does what people think of one and the
 * same firm.
 *
 * <p>Equation: a firm has number representatives with skills ~ N(0, spread), each with an equal part of its customers; performance += the
 * representative's skill / √(people who know the customer).
 *
 * <p>Source: the employee as the service (Zeithaml and Bitner 1996); sizes are assumptions.
 *
 * <p>Reads: firm. Writes: delivered, perceived. Draws: STAFF_DRAW at set-up by firm and representative. Off: all staff serve alike.
 */
public final class StaffSkill implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How skill differs between the staff of a firm.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: all staff serve alike.", value = "true")
            boolean off,

            @Parameter(
                    text = "Representatives of a firm.",
                    unit = "people",
                    min = 1,
                    max = 10000,
                    value = "200",
                    source = "assumption: some dozens of customers each")
            int number,

            @Parameter(
                    text = "Spread of skill between them, performance.",
                    min = 0,
                    max = 1,
                    value = "0.08",
                    noEffect = 0,
                    source = "assumption: as much as service varies from one time to the next")
            double spread) {
        public Rule {
            Parameters.check(Rule.class, off, number, spread);
        }

        /** What skill adds to performance. @param breadth people who know the customer */
        float lift(float z, float breadth) {
            return (float) spread * z / (float) Math.sqrt(Math.max(1f, breadth));
        }
    }

    private static final long SEAT = 0x2545F4914F6CDD1DL;
    private final Rule rule;
    private final long draws;
    /** [firm · number + seat] Skills, drawn at first use. */
    private float[] skill;

    public StaffSkill(Rule rule, long seed) {
        this.rule = rule;
        this.draws = Draws.prefix(seed, Stream.STAFF_DRAW, Draws.SET_UP);
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] breadth = f.column(Lever.TIE_BREADTH);
        skill = skill == null ? skills(f) : skill;
        for (int k = 0; k < to - from; k++) {
            int g = e.firm[k];
            if (g >= 0) {
                int seat = (int) Long.remainderUnsigned(Draws.mix(e.life[k] + f.key[g]), rule.number());
                float z = skill[g * rule.number() + seat];
                float x = FloatMath.clip(e.delivered[k] + rule.lift(z, breadth[g]));
                e.perceived[k] += x - e.delivered[k];
                e.delivered[k] = x;
            }
        }
    }

    private float[] skills(Firms f) {
        float[] skills = new float[f.count * rule.number()];
        for (int j = 0; j < skills.length; j++) {
            long seat = j % rule.number() + 1;
            long bits = Draws.keyed(draws + seat * SEAT, f.key[j / rule.number()]);
            skills[j] = FloatMath.normalQuantile(Draws.uniform(bits));
        }
        return skills;
    }
}
