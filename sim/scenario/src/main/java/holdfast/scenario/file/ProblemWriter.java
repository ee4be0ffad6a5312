package holdfast.scenario.file;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import holdfast.scenario.Problem;
import java.util.List;

/** Problems as text for people and as data for programs. */
public final class ProblemWriter {
    /** Version of the form of {@link #json}: the first part changes when a reader could break. */
    public static final String FORMAT = "1.0";

    private static final int SHOWN = 20;
    private static final int WIDTH = 120;
    private static final String RED = "\u001B[1;31m";
    private static final String BLUE = "\u001B[1;34m";
    private static final String BOLD = "\u001B[1m";
    private static final String PLAIN = "\u001B[0m";

    private ProblemWriter() {}

    /** One problem with its place, the line with a caret, and help; ends with a line break. */
    public static String text(Problem problem, boolean colour) {
        StringBuilder text = new StringBuilder();
        text.append(paint(RED, "error[" + problem.code() + "]", colour))
                .append(paint(BOLD, ": " + visible(problem.message()), colour))
                .append('\n');
        String number = problem.line() > 0 ? Integer.toString(problem.line()) : "";
        String margin = " ".repeat(number.length());
        text.append(margin)
                .append(paint(BLUE, "--> ", colour))
                .append(place(problem))
                .append('\n');
        if (!problem.sourceLine().isEmpty()) {
            Excerpt line = Excerpt.of(visible(problem.sourceLine()), problem.column(), problem.length(), WIDTH);
            text.append(paint(BLUE, number + " | ", colour)).append(line.text()).append('\n');
            text.append(paint(BLUE, margin + " | ", colour))
                    .append(" ".repeat(line.before()))
                    .append(paint(RED, "^".repeat(line.carets()), colour))
                    .append('\n');
        }
        if (!problem.help().isEmpty()) {
            text.append(paint(BLUE, "help: ", colour))
                    .append(visible(problem.help()))
                    .append('\n');
        }
        return text.toString();
    }

    /** All problems, at most 20 of them, and a line that counts them. */
    public static String text(List<Problem> problems, boolean colour) {
        StringBuilder text = new StringBuilder();
        problems.stream()
                .limit(SHOWN)
                .forEach(problem -> text.append(text(problem, colour)).append('\n'));
        int rest = problems.size() - SHOWN;
        text.append(problems.size() == 1 ? "1 problem" : problems.size() + " problems")
                .append(rest > 0 ? ", " + rest + " of them not shown" : "");
        if (!problems.isEmpty()) {
            text.append("; holdfast explain ").append(problems.get(0).code()).append(" says more");
        }
        return text.append('\n').toString();
    }

    /** All problems as JSON: {@code {format_version, valid, error_count, diagnostics: [...]}}. */
    public static String json(List<Problem> problems) {
        ObjectNode root = new ObjectMapper().createObjectNode();
        root.put("format_version", FORMAT).put("valid", problems.isEmpty()).put("error_count", problems.size());
        ArrayNode diagnostics = root.putArray("diagnostics");
        for (Problem problem : problems) {
            ObjectNode one = diagnostics.addObject();
            one.put("severity", "error")
                    .put("code", problem.code())
                    .put("summary", problem.message())
                    .put("detail", problem.help())
                    .put("place", problem.place());
            ObjectNode range = one.putObject("range").put("filename", problem.file());
            range.putObject("start").put("line", problem.line()).put("column", problem.column());
            range.putObject("end").put("line", problem.line()).put("column", problem.column() + problem.length());
            one.put(
                    "snippet",
                    Excerpt.of(visible(problem.sourceLine()), problem.column(), problem.length(), WIDTH)
                            .text());
        }
        return root.toPrettyString() + "\n";
    }

    private static String place(Problem problem) {
        String where =
                visible(problem.file()) + (problem.line() > 0 ? ":" + problem.line() + ":" + problem.column() : "");
        return problem.place().isEmpty() ? where : where + " (" + visible(problem.place()) + ")";
    }

    private static String paint(String colour, String text, boolean on) {
        return on ? colour + text + PLAIN : text;
    }

    /** Without characters that would steer a terminal; tabs become single spaces so that carets stand right. */
    private static String visible(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.chars()
                .forEach(c -> clean.append(
                        c == '\t' || c == '\n' || c == '\r'
                                ? ' '
                                : TextRule.forbidden((char) c) ? '\uFFFD' : (char) c));
        return clean.toString();
    }
}
