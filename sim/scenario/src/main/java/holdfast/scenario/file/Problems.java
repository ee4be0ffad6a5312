package holdfast.scenario.file;

import holdfast.scenario.Problem;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects problems; one that several arms run into is kept once. */
final class Problems {
    /** Beyond this many, nearest names are no longer searched for. */
    private static final int ENOUGH = 200;

    private final Map<List<Object>, Problem> found = new LinkedHashMap<>();
    private int reports;

    void add(Code code, Mark mark, String message, String help) {
        reports++;
        String place = mark.path();
        String line = mark.source().line(mark.line());
        int room = Math.max(1, line.length() - mark.column() + 1);
        Problem problem = new Problem(
                code.id(),
                mark.source().name(),
                mark.source().numbered() ? mark.line() : 0,
                mark.column(),
                place,
                message,
                line,
                Math.max(1, Math.min(room, mark.length())),
                help);
        found.putIfAbsent(
                List.of(code, mark.source().name(), line, mark.line(), mark.column(), place, message), problem);
    }

    boolean none() {
        return found.isEmpty();
    }

    /** How often something was reported, repetitions included. */
    int reports() {
        return reports;
    }

    /** True where so much is wrong already that hints are not worth their time. */
    boolean many() {
        return found.size() > ENOUGH;
    }

    /** All, by file in order of first appearance, then by line and column. */
    List<Problem> sorted() {
        List<String> files =
                found.values().stream().map(Problem::file).distinct().toList();
        return found.values().stream()
                .sorted(Comparator.comparingInt((Problem problem) -> files.indexOf(problem.file()))
                        .thenComparingInt(Problem::line)
                        .thenComparingInt(Problem::column))
                .toList();
    }
}
