package holdfast.lab.stats;

/**
 * A row of verdicts.csv.
 *
 * @param claim the claim as written in the scenario
 * @param outcome what came of it
 * @param estimate the estimate; for {@code crosses} the period from which the difference stays on its final side
 * @param ciLow lower end of the interval
 * @param ciHigh upper end
 * @param pairs replications used
 * @param needed replications that would probably settle it; equals {@code pairs} when it is settled
 * @param explanation one sentence for people
 */
public record Verdict(
        String claim,
        Outcome outcome,
        double estimate,
        double ciLow,
        double ciHigh,
        int pairs,
        long needed,
        String explanation) {

    /** The same with a sentence added to the explanation. */
    Verdict explained(String sentence) {
        return new Verdict(claim, outcome, estimate, ciLow, ciHigh, pairs, needed, explanation + " " + sentence);
    }

    /** The three possible verdicts. */
    public enum Outcome {
        SUPPORTED("supported"),
        NOT_SUPPORTED("not supported"),
        NOT_ENOUGH_REPLICATIONS("not enough replications");

        private final String text;

        Outcome(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        public static Outcome of(String text) {
            for (Outcome outcome : values()) {
                if (outcome.text.equals(text)) {
                    return outcome;
                }
            }
            throw new IllegalArgumentException("no such verdict: " + text);
        }
    }
}
