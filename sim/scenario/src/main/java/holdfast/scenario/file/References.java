package holdfast.scenario.file;

import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.market.parameter.Descriptor;
import holdfast.market.spec.EventSpec;
import holdfast.scenario.Expectation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts that must name something that exists.
 *
 * @param firms firms of this world, or for expectations of any world
 * @param periods measured periods, for spans; 0 where they are unknown
 */
record References(Problems problems, List<String> firms, List<String> segments, List<String> arms, int periods) {

    static References none(Problems problems) {
        return new References(problems, List.of(), List.of(), List.of(), 0);
    }

    /** False, and reported, if there is no such arm. */
    boolean arm(String text, Mark mark) {
        return among("arm", text, arms, mark);
    }

    /** False, and reported, if the text is a reference to something unknown. */
    boolean known(Class<?> owner, Descriptor d, String text, Mark mark) {
        if (owner == EventSpec.class && d.name().equals("firm")) {
            return among("firm", text, firms, mark);
        }
        if (owner != Expectation.class) {
            return true;
        }
        return switch (d.name()) {
            case "claim" -> claim(text, mark);
            case "metric" -> among("metric", text, metrics(), mark);
            case "firm" -> among("firm", text, withNone(), mark);
            case "segment" -> among("segment", text, segments, mark);
            case "arm", "against", "lessArm", "lessAgainst" -> among("arm", text, arms, mark);
            case "over" -> span(text, mark);
            default -> true;
        };
    }

    static List<String> metrics() {
        return Arrays.stream(Metric.values()).map(Metric::key).toList();
    }

    private List<String> withNone() {
        List<String> all = new ArrayList<>(firms);
        all.add(Observations.NONE);
        return all;
    }

    private boolean among(String what, String text, List<String> names, Mark mark) {
        if (names.contains(text)) {
            return true;
        }
        String near = problems.many() ? null : Nearest.of(text, names);
        String help = near != null ? "did you mean '" + near + "'?" : "there are: " + String.join(", ", names);
        problems.add(
                Code.UNKNOWN_NAME,
                mark,
                "there is no " + what + " " + Words.quote(text),
                names.isEmpty() || problems.many() ? "" : help);
        return false;
    }

    private boolean claim(String text, Mark mark) {
        if (TextRule.FORMULA.indexOf(text.charAt(0)) < 0) {
            return true;
        }
        problems.add(
                Code.TEXT_CHARACTERS,
                mark,
                "the claim starts with '" + text.charAt(0) + "', which spreadsheets take for a formula",
                "start it with a word");
        return false;
    }

    private boolean span(String text, Mark mark) {
        String problem = Span.problem(text, periods);
        if (problem != null) {
            problems.add(Code.SPAN, mark, problem, "write whole, last-12, first-3, period 12 or 13..24");
        }
        return problem == null;
    }
}
