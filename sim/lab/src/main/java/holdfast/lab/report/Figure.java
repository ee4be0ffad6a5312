package holdfast.lab.report;

import java.util.Map;

/**
 * A chart with what it says in words.
 *
 * @param id file stem and anchor
 * @param question what the chart answers
 * @param finding the answer in words, from the numbers shown
 * @param note how to read it
 * @param wide drawing for screens, slides and files
 * @param narrow drawing for telephones
 * @param table its numbers
 */
record Figure(String id, String question, String finding, String note, String wide, String narrow, Table table) {
    /** Widths of the two drawings. */
    static final int WIDE = 960;

    static final int NARROW = 400;

    Map<String, Object> model() {
        return Map.of(
                "id", id,
                "question", question,
                "finding", finding,
                "note", note,
                "wide", Page.markup(wide),
                "narrow", Page.markup(narrow),
                "table", table.model());
    }

    /** The drawing as a slide of 16:9 with question and finding. */
    String slide() {
        return Slide.of(this);
    }
}
