package holdfast.app.cli;

import holdfast.lab.stats.Measure;
import holdfast.lab.stats.Span;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Which numbers of a run are looked at. */
final class MeasureOptions {
    @Spec(Spec.Target.MIXEE)
    CommandSpec spec;

    @Option(
            names = "--metric",
            split = ",",
            paramLabel = "METRIC",
            description = "What is looked at (default: what the claims are about, else share and cumulativeProfit).")
    List<String> metrics = List.of();

    @Option(
            names = "--firm",
            paramLabel = "NAME",
            description = "Of which firm (default: the first); all: all together.")
    String firm;

    @Option(
            names = "--over",
            paramLabel = "SPAN",
            description = "Over which periods: whole, last-12, period 12, 13..24.")
    String over;

    List<Measure> of(Scenario scenario) {
        if (metrics.isEmpty() && firm == null && over == null) {
            return Measure.of(scenario);
        }
        String of = firm == null ? scenario.baselineArm().spec().firms().get(0).name() : firm;
        List<String> names = new ArrayList<>(scenario.baselineArm().spec().firms().stream()
                .map(f -> f.name())
                .toList());
        names.addAll(List.of(Observations.NONE, Observations.ALL));
        if (!names.contains(of)) {
            throw new ParameterException(spec.commandLine(), unknown("firm", of, names));
        }
        String span = over == null ? "whole" : over;
        try {
            Span.of(span, scenario.experiment().periods());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage());
        }
        List<String> asked = metrics.isEmpty() ? List.of("share", "cumulativeProfit") : metrics;
        return asked.stream().map(metric -> measure(metric, of, span)).toList();
    }

    /** A metric of a firm, null or all for all firms together. */
    Measure measure(String name, String of, String span) {
        Metric metric = Metric.of(name);
        if (metric == null) {
            List<String> known = Arrays.stream(Metric.values()).map(Metric::key).toList();
            throw new ParameterException(spec.commandLine(), unknown("metric", name, known));
        }
        return new Measure(metric, Observations.ALL.equals(of) ? null : of, span);
    }

    private static String unknown(String what, String name, List<String> known) {
        String near = Nearest.to(name, known);
        return "there is no " + what + " '" + name + "'; "
                + (near == null ? "there are " + String.join(", ", known) : "did you mean '" + near + "'?");
    }
}
