package holdfast.app.model;

import java.util.ArrayList;
import java.util.List;

/** The page of what does not come out: every claim that is not supported, every piece of evidence that is missed, and why. */
final class Surprises {
    private Surprises() {}

    static String page(Results results) {
        List<Results.Verdict> against =
                results.verdicts().stream().filter(v -> !v.supported()).toList();
        List<Results.Row> missed = results.evidence().stream()
                .filter(r -> r.verdict().equals("missed"))
                .toList();
        List<String> lines = new ArrayList<>();
        lines.add("# Surprises");
        lines.add("");
        lines.add(
                "Where the model contradicts a finding, or what was expected of it. Made by `./holdfast schema --odd --write` from the");
        lines.add(
                "verdicts committed under `results/reference` and `results/evidence`; a test fails when it is out of date. Nothing is");
        lines.add("taken off this page but by coming out.");
        lines.add("");
        lines.add("## Claims of scenarios that do not come out");
        lines.add("");
        lines.add(against.size() + " of " + results.verdicts().size() + " claims.");
        for (Results.Verdict v : against) {
            lines.add("");
            lines.add("### " + v.claim());
            lines.add("");
            lines.add("[" + v.file() + "](../../scenarios/" + v.file() + "): " + v.question());
            lines.add("");
            lines.add("- Verdict: " + v.verdict() + ". " + found(v));
            lines.add("- Why: " + (v.why().isEmpty() ? "not known yet." : Prose.sentence(v.why())));
        }
        lines.add("");
        lines.add("## Evidence that is missed");
        lines.add("");
        lines.add(missed.size() + " of " + results.evidence().size() + " rows.");
        for (Results.Row r : missed) {
            lines.add("");
            lines.add("### " + r.anchor() + ": " + r.claim());
            lines.add("");
            lines.add("- Case: " + r.subject() + ". Published: " + r.published() + ". Simulated: " + r.simulated()
                    + " (" + r.low() + " to " + r.high() + "). Confidence " + r.code() + "; "
                    + Prose.sentence(r.source()));
            lines.add("- Why: " + (r.note().isEmpty() ? "not known yet." : Prose.sentence(r.note())));
        }
        return String.join("\n", lines) + "\n";
    }

    /** What was found, without the reason, which verdicts of older runs have at their end. */
    private static String found(Results.Verdict v) {
        String text = v.explanation().strip();
        boolean twice = !v.why().isEmpty() && text.endsWith(v.why());
        return twice ? text.substring(0, text.length() - v.why().length()).strip() : text;
    }
}
