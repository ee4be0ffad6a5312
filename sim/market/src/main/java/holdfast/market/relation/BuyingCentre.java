package holdfast.market.relation;

import holdfast.market.draw.Draws;
import holdfast.market.draw.Stream;
import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.phase.CustomerPhase;
import holdfast.market.spec.Lever;
import holdfast.market.state.Clock;
import holdfast.market.state.Customers;
import holdfast.market.state.Encounters;
import holdfast.market.state.Firms;

/**
 * Claim: in organisations several people decide, and one counts most; who reaches that one, serves the people's own interests or
 * makes them ask for what only one can do, is preferred.
 *
 * <p>Equation: appeal += contact · effort · reach + personal · v · favours + criteria · asked · strength; reach = (1 − focus)/3 + focus · (key
 * if the firm knows the key person, else (1 − key)/2); v uniform, mean 1; asked = the greatest shaping of any firm. Favours are noticed
 * with chance found: then appeal −= outrage · favours.
 *
 * <p>Source: buying centres and their roles (Webster and Wind 1972); chance and weights are assumptions.
 *
 * <p>Reads: provider. Writes: appeal. Draws: CENTRE at set-up by firm, NOTICED by firm. Off: a customer is one decider.
 */
public final class BuyingCentre implements CustomerPhase {
    /** Parameters. */
    @Parameter(text = "Who decides in organisations that buy.", value = "default", later = true)
    public record Rule(
            @Parameter(text = "True: a customer is one decider.", value = "true")
            boolean off,

            @Parameter(
                    text = "Weight of the key person among three.",
                    min = 0.333,
                    max = 1,
                    value = "0.6",
                    source = "assumption: more than the others together")
            double key,

            @Parameter(
                    text = "Chance that a firm knows who it is.",
                    min = 0,
                    max = 1,
                    value = "0.6",
                    source = "assumption: a firm with somebody inside; a third is guessing")
            double insight,

            @Parameter(
                    text = "Appeal of full effort that reaches everybody who counts.",
                    unit = "utility",
                    min = 0,
                    max = 50,
                    value = "1.5",
                    noEffect = 0,
                    source = "assumption: as much as the effort of switching")
            double contact,

            @Parameter(
                    text = "Appeal of full favours to people who mean themselves as much as the firm they buy for.",
                    unit = "utility",
                    min = 0,
                    max = 50,
                    value = "1",
                    noEffect = 0,
                    source = "assumption")
            double personal,

            @Parameter(
                    text = "Chance that favours are noticed when offers are compared.",
                    min = 0,
                    max = 1,
                    value = "0.1",
                    noEffect = 0,
                    source = "assumption: an audit of one purchase in ten")
            double found,

            @Parameter(
                    text = "Appeal lost by full favours that are noticed.",
                    unit = "utility",
                    min = 0,
                    max = 50,
                    value = "5",
                    source = "assumption: enough to be struck off the list")
            double outrage,

            @Parameter(
                    text = "Appeal of full strength in what buyers have been made to ask for.",
                    unit = "utility",
                    min = 0,
                    max = 50,
                    value = "2",
                    noEffect = 0,
                    source = "assumption: a third of a full step in performance")
            double criteria) {
        public Rule {
            Parameters.check(Rule.class, off, key, insight, contact, personal, found, outrage, criteria);
        }

        /** Weight of the people whom effort reaches. */
        float reach(float focus, boolean known) {
            double aimed = known ? key : (1 - key) / 2;
            return (float) ((1 - focus) / 3 + focus * aimed);
        }
    }

    private final Rule rule;
    private final int knows;
    private final int found;
    private final long people;

    public BuyingCentre(Rule rule, long seed) {
        this.rule = rule;
        this.knows = Draws.threshold((float) rule.insight());
        this.found = Draws.threshold((float) rule.found());
        this.people = Draws.prefix(seed, Stream.CENTRE, Draws.SET_UP);
    }

    @Override
    public void apply(Customers c, Firms f, Encounters e, Clock now, int from, int to) {
        float asked = 0f;
        for (int g = 0; g < f.count; g++) {
            asked = Math.max(asked, f.column(Lever.SHAPING)[g]);
        }
        long noticed = now.draws(Stream.NOTICED);
        for (int k = 0; k < to - from; k++) {
            if (!e.compares(c.repertoire, k)) {
                continue;
            }
            float selfish = 2f * Draws.uniform(Draws.at(people + e.life[k] + 1));
            for (int g = 0; g < f.count; g++) {
                float appeal = (float) rule.criteria() * asked * f.column(Lever.STRENGTH)[g];
                float effort = f.column(Lever.CONTACT)[g];
                if (effort > 0f) {
                    boolean known = Draws.below(Draws.keyed(people + e.life[k], f.key[g]), knows);
                    appeal += (float) rule.contact() * effort * rule.reach(f.column(Lever.KEY_FOCUS)[g], known);
                }
                float favours = f.column(Lever.FAVOURS)[g];
                if (favours > 0f) {
                    boolean seen = Draws.below(Draws.keyed(noticed + e.life[k], f.key[g] + e.pass), found);
                    appeal += favours * (float) (seen ? -rule.outrage() : rule.personal() * selfish);
                }
                e.appeal[g][k] += appeal;
            }
        }
    }
}
