package holdfast.market.customer;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: a firm can make the silent speak: by telling how and whom to tell, by showing what came of it, and by taking the
 * blame without asking.
 *
 * <p>Equation: reserve −= complaintEase + publishedFixes·(share of let-downs put right last period) + invitation·guarantee;
 * blame += guarantee·(1 − blame).
 *
 * <p>Source: complaint management as defensive marketing (Fornell and Wernerfelt 1987); unconditional guarantees (Hart 1988).
 *
 * <p>Reads: reserve, blame, and of the firm complaintEase, publishedFixes, guarantee. Writes: reserve, blame. Draws: none.
 * Off: the channel is as it is.
 */
public final class ComplaintChannel implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "What firms do to make the silent speak.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: firms do nothing to make the silent speak.", value = "true")
            boolean off,

            @Parameter(
                    text = "How much readier a full guarantee makes people.",
                    unit = "log odds",
                    min = 0,
                    max = 20,
                    value = "2",
                    noEffect = 0,
                    source = "assumption; sign: Hart 1988")
            double invitation) {
        public Rule {
            Parameters.check(Rule.class, off, invitation);
        }

        /** What a firm takes off the reserve. */
        float eased(float ease, float published, float fixes, float guarantee) {
            return ease + published * fixes + (float) invitation * guarantee;
        }
    }

    private final Rule rule;
    private final float attribution;
    private final boolean shaped;

    /** @param attribution chance that the firm is blamed; @param shaped true if reserve and blame have been written */
    public ComplaintChannel(Rule rule, double attribution, boolean shaped) {
        this.rule = rule;
        this.attribution = (float) attribution;
        this.shaped = shaped;
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float[] ease = f.column(Lever.COMPLAINT_EASE);
        float[] published = f.column(Lever.PUBLISHED_FIXES);
        float[] guarantee = f.column(Lever.GUARANTEE);
        for (int k = 0; k < to - from; k++) {
            int g = e.firm[k];
            if (g >= 0) {
                float blame = shaped ? e.blame[k] : attribution;
                e.blame[k] = blame + guarantee[g] * (1f - blame);
                e.reserve[k] = (shaped ? e.reserve[k] : 0f)
                        - rule.eased(ease[g], published[g], f.publishedFixes[g], guarantee[g]);
            }
        }
    }
}
