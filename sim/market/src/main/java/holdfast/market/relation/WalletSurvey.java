package holdfast.market.relation;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.number.FixedPoint;
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
 * Claim: what share of a customer's purchases a firm has is known from asking, and wrongly; who acts on it errs with it.
 *
 * <p>Equation: with chance sample a customer says share + error · z, within 0 to 1. A firm that acts on it contacts those who say
 * less than {@code aim}, with some effort (a lever): loyalty += lift · effort where the true share is below it, nothing where it
 * is not; each contact costs cost · effort.
 *
 * <p>Source: share of wallet and penetration by surveys, visits and calls (practice); sizes are assumptions.
 *
 * <p>Reads: walletShare, provider. Writes: loyalty. Draws: WALLET. Off: nobody is asked. Contractual markets have none.
 */
public final class WalletSurvey implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Asking for shares of purchases.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: nobody is asked.", value = "true")
            boolean off,

            @Parameter(
                    text = "Share of customers asked.",
                    unit = "per period",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    source = "assumption: everybody about once a year")
            double sample,

            @Parameter(
                    text = "Standard deviation of what is said about the true share.",
                    min = 0,
                    max = 1,
                    value = "0.15",
                    noEffect = 0,
                    source = "assumption: people remember a half as a third or two thirds")
            double error,

            @Parameter(
                    text = "Share of purchases below which there is more to be had.",
                    min = 0,
                    max = 1,
                    value = "0.5",
                    source = "lower edge of the stable stage (rules.stages)")
            double aim,

            @Parameter(
                    text = "What a contact adds to loyalty.",
                    min = 0,
                    max = 1,
                    value = "0.3",
                    noEffect = 0,
                    source = "as rules.intervalAlarm.lift")
            double lift,

            @Parameter(
                    text = "Cost of a contact.",
                    unit = "money",
                    min = 0,
                    max = 1000,
                    value = "0.2",
                    noEffect = 0,
                    source = "as rules.intervalAlarm.cost")
            double cost) {
        public Rule {
            Parameters.check(Rule.class, off, sample, error, aim, lift, cost);
        }

        /** What is said. */
        float said(float share, float z) {
            return FloatMath.clip(share + (float) error * z);
        }
    }

    private final Rule rule;

    public WalletSurvey(Rule rule) {
        this.rule = rule;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        if (e.pass > 0) {
            return;
        }
        int sample = Draws.threshold((float) rule.sample());
        long prefix = now.draws(Stream.WALLET);
        float[] effort = f.column(Lever.WALLET_CONTACT);
        for (int i = from; i < to; i++) {
            int g = c.provider[i];
            long bits = Draws.at(prefix + e.life[i - from]);
            if (g < 0 || !Draws.below(bits, sample)) {
                continue;
            }
            int r = c.relation(i, g);
            float share = c.walletShare[r];
            float said = rule.said(share, FloatMath.normalQuantile(Draws.uniformLow(bits)));
            int s = c.segment[i];
            e.sums.add(Measure.WALLET_ASKED, s, g, 1);
            e.sums.add(Measure.WALLET_SAID, s, g, FixedPoint.fraction(said));
            e.sums.add(Measure.WALLET_ERROR, s, g, FixedPoint.fraction(Math.abs(said - share)));
            if (effort[g] > 0f && said < (float) rule.aim()) {
                float lift = share < (float) rule.aim() ? (float) rule.lift() * effort[g] : 0f;
                c.loyalty[r] = Math.min(1f, c.loyalty[r] + lift);
                e.sums.add(Measure.CARE_COST, s, g, FixedPoint.money((float) rule.cost() * effort[g]));
            }
        }
    }
}
