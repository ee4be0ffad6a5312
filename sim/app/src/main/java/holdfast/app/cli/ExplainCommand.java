package holdfast.app.cli;

import holdfast.market.observe.Metric;
import holdfast.market.observe.Reason;
import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import holdfast.scenario.file.ProblemCodes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine;

/** Explains a word of the tool. */
@CommandLine.Command(
        name = "explain",
        description = {
            "Explains a parameter, a metric, a reason of departure or a problem code.",
            "For example market.rules.trust.breach or just trust.breach, churnVoluntary, broken-promise, HF0201."
        })
final class ExplainCommand extends Command {
    @CommandLine.Parameters(paramLabel = "WORD", description = "Code, path of a parameter, metric or reason.")
    private String word;

    ExplainCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        Map<String, String> found = new LinkedHashMap<>();
        String code = ProblemCodes.explain(word.toUpperCase(Locale.ROOT));
        if (code != null) {
            String name = word.toUpperCase(Locale.ROOT);
            found.put(name, code.strip().replaceFirst("^" + name + " ", ""));
        }
        metric(found);
        reason(found);
        for (String path : ParameterPaths.matching(word)) {
            found.put(path, parameter(path));
        }
        if (found.isEmpty()) {
            String near = Nearest.to(word, known());
            throw new Stop(
                    Exit.USAGE,
                    "there is no code, parameter, metric or reason '" + word + "'"
                            + (near == null ? "" : "; did you mean '" + near + "'?"));
        }
        if (talk.json) {
            data(Json.text(found));
        } else {
            data(String.join(
                    "\n\n",
                    found.entrySet().stream()
                            .map(entry -> bold(entry.getKey()) + "\n"
                                    + entry.getValue().indent(2).stripTrailing())
                            .toList()));
        }
        return Exit.OK;
    }

    private void metric(Map<String, String> found) {
        Metric metric = Metric.of(word);
        if (metric != null) {
            String over = switch (metric.kind()) {
                case LEVEL, RATE -> "mean over the periods";
                case FLOW -> "sum over the periods";
                case STOCK -> "running total, as it ends";
            };
            found.put("metric " + word, metric.meaning() + "\nunit: " + metric.unit() + "\nwhole run: " + over);
        }
    }

    private void reason(Map<String, String> found) {
        for (Reason reason : Reason.values()) {
            if (reason.key().equals(word)) {
                found.put("reason " + word, reason.label() + ": " + reason.meaning());
            }
        }
    }

    private static String parameter(String path) {
        Descriptor descriptor = ParameterPaths.all().get(path);
        List<String> lines = new ArrayList<>();
        if (descriptor != null) {
            lines.add(descriptor.about().text());
            lines.addAll(facts(descriptor));
        }
        for (Map.Entry<String, Descriptor> entry : ParameterPaths.all().entrySet()) {
            String below =
                    entry.getKey().startsWith(path + ".") ? entry.getKey().substring(path.length() + 1) : ".";
            if (!below.replaceFirst("^\\*\\.", "").contains(".")) {
                lines.add("  " + below + ": " + entry.getValue().about().text());
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> facts(Descriptor descriptor) {
        List<String> facts = new ArrayList<>();
        if (descriptor.scalar()) {
            facts.add(
                    descriptor.required()
                            ? "must be given"
                            : descriptor.optional()
                                    ? "may be left out"
                                    : "default: " + descriptor.about().value());
        }
        if (descriptor.type().isEnum()) {
            List<String> words = new ArrayList<>();
            for (Object constant : descriptor.type().getEnumConstants()) {
                words.add(Parameters.word((Enum<?>) constant));
            }
            facts.add("one of: " + String.join(", ", words));
        }
        if (descriptor.numeric()) {
            facts.add("allowed: " + Parameters.range(descriptor));
        }
        if (!descriptor.about().unit().isEmpty()) {
            facts.add("unit: " + descriptor.about().unit());
        }
        if (descriptor.about().noEffect().length > 0) {
            facts.add("no effect at: " + Parameters.plain(descriptor.about().noEffect()[0]));
        }
        if (!descriptor.about().source().isEmpty()) {
            facts.add("source: " + descriptor.about().source());
        }
        return facts;
    }

    private static List<String> known() {
        List<String> known = new ArrayList<>(ProblemCodes.all());
        for (Metric metric : Metric.values()) {
            known.add(metric.key());
        }
        for (Reason reason : Reason.values()) {
            known.add(reason.key());
        }
        for (String path : ParameterPaths.all().keySet()) {
            known.add(path);
            known.add(path.substring(path.lastIndexOf('.') + 1));
        }
        return known;
    }
}
