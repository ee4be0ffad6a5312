package holdfast.scenario.file;

/**
 * The part of a line that is shown, with what is needed to underline it.
 *
 * @param before characters before the first caret
 * @param carets number of carets
 */
record Excerpt(String text, int before, int carets) {
    private static final int LEAD = 40;

    /** @param column from 1, in code points */
    static Excerpt of(String line, int column, int length, int width) {
        int total = line.codePointCount(0, line.length());
        int at = Math.max(0, Math.min(column - 1, total));
        int from = total <= width ? 0 : Math.max(0, at - LEAD);
        int to = Math.min(total, from + width);
        String shown = line.substring(line.offsetByCodePoints(0, from), line.offsetByCodePoints(0, to));
        String left = from > 0 ? "…" : "";
        return new Excerpt(
                left + shown + (to < total ? "…" : ""),
                at - from + left.length(),
                Math.max(1, Math.min(length, to - at)));
    }
}
