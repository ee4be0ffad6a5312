package holdfast.scenario.file;

import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** What the parser says, in words that help. */
final class SyntaxHelp {
    private SyntaxHelp() {}

    static void report(MarkedYamlEngineException e, SourceText source, Problems problems) {
        Mark at = e.getProblemMark().or(e::getContextMark).orElse(null);
        int line = at == null ? 0 : Math.min(at.getLine() + 1, source.lines().size());
        int column =
                at == null ? 0 : at.getLine() + 1 > line ? source.line(line).length() + 1 : at.getColumn() + 1;
        String problem = e.getProblem() == null ? "it is not YAML" : e.getProblem();
        problems.add(
                Code.SYNTAX,
                new holdfast.scenario.file.Mark(source, line, column, 1, ""),
                "this is not YAML: " + plain(problem),
                help(problem, source.line(line)));
    }

    private static String plain(String problem) {
        return problem.replaceFirst("'?\\\\t\\(TAB\\)'?", "a tab").replaceFirst("\\. \\(Do not use.*\\)", "");
    }

    private static String help(String problem, String line) {
        if (problem.contains("TAB") || line.matches("\\s*\\t.*")) {
            return "indent with spaces; YAML does not allow tabs there";
        }
        if (problem.contains("mapping values are not allowed")) {
            return "put a text that contains ': ' in quotes, and indent keys of one level equally";
        }
        if (problem.contains("could not find expected ':'") || problem.contains("simple key")) {
            return "write 'key: value', with a space after the colon";
        }
        if (problem.contains("block end")
                || problem.contains("block mapping")
                || problem.contains("block collection")) {
            return "keys of one level start in the same column";
        }
        if (problem.contains("quoted scalar") || problem.contains("end of stream")) {
            return "a quote or bracket is opened and not closed";
        }
        return problem.contains("cannot start any token") ? "put the text in quotes" : "";
    }

    /** The text for the parser: in JSON, tabs between values become spaces, which changes no place. */
    static String spaced(SourceText source) {
        if (!source.name().endsWith(".json") || source.text().indexOf('\t') < 0) {
            return source.text();
        }
        StringBuilder text = new StringBuilder(source.text());
        boolean quoted = false;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            if (quoted && c == '\\') {
                k++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == '\t' && !quoted) {
                text.setCharAt(k, ' ');
            }
        }
        return text.toString();
    }
}
