package holdfast.lab.evidence;

import java.util.List;

/**
 * A published finding and the claim of a scenario that stands for it.
 *
 * @param anchor id of the finding
 * @param code how sure it is
 * @param scenario file below the folder of scenarios, or {@code common-market}
 * @param claim the claim, word for word
 * @param source where it was published
 * @param known what was published
 */
record Pattern(String anchor, String code, String scenario, String claim, String source, String known) {
    /** The scenario of those that one market meets at once. */
    static final String COMMON = "common-market";

    static List<Pattern> all() {
        return Workshop.rows("patterns.tsv").stream()
                .map(cells -> new Pattern(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]))
                .toList();
    }

    Oracle oracle() {
        String sentence = claim.replaceFirst("^[A-Z]\\d+: ", "");
        String family = scenario.equals(COMMON) ? COMMON : PublishedFindings.NAME;
        return new Oracle(anchor, family, sentence, code, source);
    }
}
