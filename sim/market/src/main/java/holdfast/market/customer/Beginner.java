package holdfast.market.customer;

import holdfast.market.draw.Draws;
import holdfast.market.draw.GammaDraw;
import holdfast.market.draw.Stream;
import holdfast.market.spec.PeriodLength;
import holdfast.market.state.Customers;
import holdfast.market.state.Firms;

/**
 * What a customer brings along at the first moment of a life in the market: habit of comparing, prior beliefs, trust, and
 * the firms known. Everything is drawn at addresses of set-up, so a life begins alike in every arm.
 */
public final class Beginner {
    private final Demography.Rule demography;
    private final ExpectationLearning.Rule learning;
    private final TrustAfterPromise.Rule trust;
    private final Satisfaction.Rule satisfaction;
    private final float[] deliberationMean;
    private final double shapeSum;
    private final PeriodLength length;
    private final double purchaseRate;
    private final double purchaseShape;
    private final long awarenessDraws;
    private final long habitDraws;
    private final long purchaseDraws;

    /** @param deliberationMean mean habit of comparing offers of each segment, probability per month */
    public Beginner(
            Demography.Rule demography,
            ExpectationLearning.Rule learning,
            TrustAfterPromise.Rule trust,
            Satisfaction.Rule satisfaction,
            double[] deliberationMean,
            double shapeSum,
            PeriodLength length,
            double purchaseRate,
            double purchaseShape,
            long seed) {
        this.demography = demography;
        this.learning = learning;
        this.trust = trust;
        this.satisfaction = satisfaction;
        this.deliberationMean = Firms.narrow(deliberationMean);
        this.shapeSum = shapeSum;
        this.length = length;
        this.purchaseRate = purchaseRate;
        this.purchaseShape = purchaseShape;
        this.awarenessDraws = Draws.prefix(seed, Stream.INITIAL_AWARENESS, Draws.SET_UP);
        this.habitDraws = Draws.prefix(seed, Stream.DELIBERATION_HABIT, Draws.SET_UP);
        this.purchaseDraws = Draws.prefix(seed, Stream.PURCHASE_RATE, Draws.SET_UP);
    }

    /** Fills the columns of slot i for the life that begins; the provider is not touched. */
    public void begin(Customers c, Firms f, int i) {
        long customer = c.first + i;
        int epoch = c.epoch[i];
        c.needs[i] = 0;
        c.forgetMatches(i);
        c.deliberation[i] = habit(customer, epoch, deliberationMean[c.segment[i]]);
        if (c.repertoire) {
            c.purchaseRate[i] = purchases(customer, epoch);
        } else {
            c.memory.clear(i);
        }
        long base = Draws.address(awarenessDraws, customer, epoch);
        long aware = 0;
        for (int g = 0; g < f.count; g++) {
            c.expectation[c.belief(i, g)] = (float) learning.prior();
            c.uncertainty[c.belief(i, g)] = (float) learning.uncertainty();
            c.trust[c.belief(i, g)] = (float) trust.start();
            c.trustCeiling[c.belief(i, g)] = (float) trust.start();
            if (Draws.uniform(Draws.keyed(base, f.key[g])) < demography.awareness()) {
                aware |= 1L << g;
            }
        }
        c.aware[i] = aware & ~f.absent;
        c.promised[i] = 0;
        c.lastPaid[i] = 0;
        if (c.referencePrice != null) {
            c.referencePrice[i] = (float) f.meanPrice();
        }
        if (c.talkLeft != null) {
            c.talkLeft[i] = 0;
        }
        if (c.norm != null) {
            c.norm[i] = (float) learning.prior();
        }
        if (c.boycott != null) {
            c.boycott[i] = 0;
        }
        if (c.mood != null) {
            c.mood[i] = 0f;
        }
        for (int g = 0; g < (c.repertoire ? f.count : 1); g++) {
            relation(c, c.relation(i, g));
        }
    }

    /** A relation before the first encounter. */
    private void relation(Customers c, int r) {
        c.tenure[r] = 0;
        c.heldPromise[r] = -1f;
        c.experience[r] = (float) learning.prior();
        c.satisfaction[r] = (float) satisfaction.start();
        c.loyalty[r] = 0.2f;
        if (c.grievance != null) {
            c.grievance[r] = 0f;
            c.unanswered[r] = 0;
        }
        if (c.walletShare != null) {
            c.walletShare[r] = 0f;
        }
        if (c.noticedLevel != null) {
            c.noticedLevel[r] = Float.NaN;
        }
    }

    private float habit(long customer, int epoch, float mean) {
        if (shapeSum == 0 || mean <= 0 || mean >= 1) {
            return (float) length.rate(Math.min(1, mean));
        }
        long base = Draws.of(habitDraws, customer, epoch);
        return (float) length.rate(GammaDraw.beta(base, mean * shapeSum, (1 - mean) * shapeSum));
    }

    private float purchases(long customer, int epoch) {
        double mean = purchaseRate * length.months();
        if (purchaseShape == 0) {
            return (float) mean;
        }
        return (float)
                (mean / purchaseShape * GammaDraw.gamma(Draws.of(purchaseDraws, customer, epoch), purchaseShape));
    }
}
