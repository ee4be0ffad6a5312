package holdfast.market.social;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.observe.Reason;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.spec.NetworkSpec;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Sums.Measure;

/**
 * Claim: a firm that goes against what people hold to be right is boycotted by those who mind, however satisfied they are; the
 * word spreads from one to the next, and some come back when amends are made.
 *
 * <p>Equation: a customer minds if u &lt; minding·offence, u uniform and for life; who minds joins with probability news, and with
 * probability talk for each of so many acquaintances who has joined; then U of the firm −= strength·offence, and who has it as
 * provider compares offers. Who no longer minds, since the offence was mended, comes back with probability forgive.
 *
 * <p>Source: boycott as a matter of values and of what others do (Klein, Smith and John 2004; John and Klein 2003). Reads: offence,
 * boycottTold. Writes: boycott, happened, appeal, appealCause. Draws: VALUES, NEWS, RUMOUR by firm. Off: conduct is nobody's business.
 */
public final class Boycott implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Who boycotts a firm for what it does.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: conduct is nobody's business.", value = "true")
            boolean off,

            @Parameter(
                    text = "Share of people who mind an offence of 1.",
                    min = 0,
                    max = 1,
                    value = "0.3",
                    noEffect = 0,
                    source = "assumption: three in ten; a fifth to a third say so in surveys of consumers")
            double minding,

            @Parameter(
                    text = "Chance that one who minds joins by the news.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    source = "assumption")
            double news,

            @Parameter(
                    text = "Chance that one who minds is drawn in by an acquaintance who has joined.",
                    unit = "per contact",
                    min = 0,
                    max = 1,
                    value = "0.2",
                    noEffect = 0,
                    source = "assumption; sign: Klein, Smith and John 2004")
            double talk,

            @Parameter(
                    text = "Acquaintances whom one talks to about it.",
                    unit = "per period",
                    min = 0,
                    max = 10,
                    value = "2",
                    noEffect = 0,
                    source = "assumption: as word of mouth, less one")
            int contacts,

            @Parameter(
                    text = "Utility that an offence of 1 takes from the firm; 1000: a block.",
                    unit = "utility",
                    min = 0,
                    max = 1000,
                    value = "8",
                    noEffect = 0,
                    source = "assumption: as heavy as a full grievance")
            double strength,

            @Parameter(
                    text = "Chance to come back once the offence no longer offends.",
                    unit = "per month",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    source = "assumption: half-way in seven months")
            double forgive) {
        public Rule {
            Parameters.check(Rule.class, off, minding, news, talk, contacts, strength, forgive);
        }

        /** True if one whose values are touched at {@code value} minds. */
        boolean minds(float value, float offence) {
            return value < (float) minding * offence;
        }
    }

    private final Rule rule;
    private final Network network;
    private final long values;
    private final int news;
    private final int forgive;
    private final float talk;

    /** @param months length of a period */
    public Boycott(Rule rule, NetworkSpec network, long customers, double months, long seed) {
        this.rule = rule;
        this.network = new Network(network, customers, seed);
        this.values = Draws.prefix(seed, Stream.VALUES, Draws.SET_UP);
        this.news = Draws.threshold((float) perPeriod(rule.news(), months));
        this.forgive = Draws.threshold((float) perPeriod(rule.forgive(), months));
        this.talk = (float) rule.talk();
    }

    private static double perPeriod(double perMonth, double months) {
        return 1 - StrictMath.pow(1 - perMonth, months);
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] offence = f.column(Lever.OFFENCE);
        for (int g = 0; g < f.count; g++) {
            long bit = 1L << g;
            for (int i = from; i < to; i++) {
                if (offence[g] == 0f && (c.boycott[i] & bit) == 0) {
                    continue;
                }
                if (e.pass == 0) {
                    decide(c, f, e, now, i, i - from, g, offence[g]);
                }
                if ((c.boycott[i] & bit) != 0) {
                    avoid(c, e, i, i - from, g, (float) rule.strength() * offence[g]);
                }
            }
        }
    }

    private void decide(Customers c, Firms f, Encounters e, Clock now, int i, int k, int g, float offence) {
        long bit = 1L << g;
        float value = Draws.uniform(Draws.keyed(values + e.life[k], f.key[g]));
        long bits = Draws.keyed(now.draws(Stream.NEWS) + e.life[k], f.key[g]);
        if (!rule.minds(value, offence)) {
            c.boycott[i] &= Draws.below(bits, forgive) ? ~bit : -1L;
        } else if ((c.boycott[i] & bit) == 0 && (Draws.below(bits, news) || drawnIn(c, f, e, now, i, k, g))) {
            c.boycott[i] |= bit;
            if (c.provider[i] == g && !c.repertoire) {
                e.happened[k] |= Encounters.RECONSIDERED;
            }
        }
        if ((c.boycott[i] & bit) != 0) {
            e.sums.add(Measure.BOYCOTTERS, c.segment[i], g, 1);
        }
    }

    /** True if an acquaintance who has joined draws this customer in. */
    private boolean drawnIn(Customers c, Firms f, Encounters e, Clock now, int i, int k, int g) {
        int contacts = Math.min(rule.contacts(), network.degree());
        for (int j = 0; j < contacts && talk > 0f; j++) {
            long bits = Draws.keyed(now.draws(Stream.RUMOUR) + e.life[k] + j, f.key[g]);
            long[] who = e.scratch.who;
            who[0] = (long) (Draws.uniform(bits) * network.degree());
            network.neighbours(c.first + i, 1, who, e.scratch.ties, e.scratch.tail);
            long told = c.boycottHeard(who[0]);
            if ((told >>> g & 1) != 0 && Draws.uniformLow(bits) < talk) {
                return true;
            }
        }
        return false;
    }

    private static void avoid(Customers c, Encounters e, int i, int k, int g, float less) {
        e.appeal[g][k] -= less;
        if (c.provider[i] == g) {
            e.appealCause[k] = (byte) Reason.ETHICS.ordinal();
        }
    }
}
