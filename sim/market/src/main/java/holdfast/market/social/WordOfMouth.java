package holdfast.market.social;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.NetworkSpec;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;
import holdfast.market.state.Scratch;

/**
 * Claim: what acquaintances tell makes firms known and moves expectation and trust toward what they say, most with those who
 * know little; bad news about one's own provider is taken with salt by the loyal.
 *
 * <p>Equation: of the neighbours, contacts are heard; w = min(0.5, rate·intensity·u/u0), times (1 − L) for bad news on the own
 * provider; E += w·(opinion − E); trust likewise with trustRate; known with probability awareness·intensity.
 *
 * <p>Source: word of mouth and switching (East, Hammond and Lomax 2008: impact grows with prior uncertainty, resistance to
 * bad news on favourites); rates are calibrated.
 *
 * <p>Reads: told (last period), uncertainty, trustCeiling, loyalty, provider. Writes: expectation, trust, aware. Draws:
 * CONTACT, WORD_AWARENESS, NEIGHBOUR. Off: nobody talks or hears.
 */
public final class WordOfMouth implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "How people hear of firms from others.", value = "default")
    public record Rule(
            @Parameter(text = "True: nobody talks or hears.", value = "false")
            boolean off,

            @Parameter(
                    text = "Acquaintances heard in a period.",
                    unit = "customers",
                    min = 0,
                    max = 20,
                    value = "3",
                    noEffect = 0,
                    source = "assumption: a few talks about a category a month")
            int contacts,

            @Parameter(
                    text = "Weight of an opinion heard, at intensity 1 and full uncertainty.",
                    min = 0,
                    max = 1,
                    value = "0.04",
                    noEffect = 0,
                    source = "calibrated: shares follow talk over years, not months")
            double rate,

            @Parameter(
                    text = "Weight of what is heard in trust.",
                    min = 0,
                    max = 1,
                    value = "0.05",
                    noEffect = 0,
                    source = "calibrated, as rate")
            double trustRate,

            @Parameter(
                    text = "Chance to get to know a firm from a talk of intensity 1.",
                    min = 0,
                    max = 1,
                    value = "0.2",
                    noEffect = 0,
                    source = "assumption")
            double awareness) {
        public Rule {
            Parameters.check(Rule.class, off, contacts, rate, trustRate, awareness);
        }
    }

    /** Greatest weight of one opinion. */
    static final float MOST = 0.5f;

    /** Picks of 21 bits that one draw gives. */
    private static final int PICKS = 3;

    private final Rule rule;
    private final Network network;
    private final float perUncertainty;

    /** @param uncertainty u0 */
    public WordOfMouth(Rule rule, NetworkSpec network, long customers, double uncertainty, long seed) {
        this.rule = rule;
        this.network = new Network(network, customers, seed);
        this.perUncertainty = uncertainty == 0 ? 0f : (float) (1 / uncertainty);
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        int degree = network.degree();
        int contacts = Math.min(rule.contacts(), degree);
        long prefix = now.draws(Stream.CONTACT);
        long[] who = e.scratch.who;
        for (int k = 0; k < contacts; k++) {
            int part = k % PICKS;
            if (part == 0) {
                Draws.fill(prefix + k, e.life, e.bits, to - from);
            }
            for (int j = 0; j < to - from; j++) {
                who[j] = (e.bits[j] << 21 * part >>> 43) * degree >>> 21;
            }
            network.neighbours(c.first + from, to - from, who, e.scratch.ties, e.scratch.tail);
            hear(c, e, now, from, to, k);
        }
    }

    private void hear(Customers c, Encounters e, Clock now, int from, int to, int k) {
        float rate = (float) rule.rate() * perUncertainty;
        float trustRate = (float) rule.trustRate() * perUncertainty;
        long[] messages = messages(c, e.scratch, to - from);
        for (int i = from; i < to; i++) {
            long message = messages[i - from];
            if (message == Message.SILENCE) {
                continue;
            }
            int g = Message.topic(message);
            int b = c.belief(i, g);
            float opinion = Message.opinion(message);
            float open = Message.intensity(message) * c.uncertainty[b];
            float expectation = c.expectation[b];
            float salt = 1f - resistance(c.provider[i] == g, opinion - expectation, c.loyalty[c.relation(i, g)]);
            c.expectation[b] = expectation + salt * weight(rate, open) * (opinion - expectation);
            float trust = c.trust[b];
            float heard = trust + salt * weight(trustRate, open) * (Message.trust(message) - trust);
            float ceiling = c.trustCeiling[b];
            c.trust[b] = heard < ceiling ? heard : ceiling;
            if ((c.aware[i] >>> g & 1) == 0) {
                long bits = Draws.keyed(now.draws(Stream.WORD_AWARENESS) + e.life[i - from], k);
                if (Draws.uniform(bits) < (float) rule.awareness() * Message.intensity(message)) {
                    c.aware[i] |= 1L << g;
                }
            }
        }
    }

    /** What those who were picked tell. Read by itself, since a word from afar keeps the processor waiting: so it waits for many at once. */
    private static long[] messages(Customers c, Scratch paper, int count) {
        long[] messages = paper.ties;
        for (int j = 0; j < count; j++) {
            messages[j] = c.heard(paper.who[j]);
        }
        return messages;
    }

    /** Loyalty where the news is bad and about the own provider, else 0; without a branch, which nobody could foresee. */
    static float resistance(boolean own, float surprise, float loyalty) {
        int resists = (own ? -1 : 0) & Float.floatToRawIntBits(surprise) >> 31;
        return Float.intBitsToFloat(resists & Float.floatToRawIntBits(loyalty));
    }

    /** Weight of an opinion. @param open intensity times u/u0 */
    static float weight(float rate, float open) {
        float weight = rate * open;
        return weight < MOST ? weight : MOST;
    }
}
