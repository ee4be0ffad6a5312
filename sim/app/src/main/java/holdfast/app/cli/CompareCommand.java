package holdfast.app.cli;

import holdfast.lab.stats.Effect;
import holdfast.lab.store.Comparison;
import holdfast.lab.store.Results;
import holdfast.market.observe.Metric;
import holdfast.market.observe.Observations;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Effects between two runs. */
@CommandLine.Command(
        name = "compare",
        description = "Shows the effects between two result folders: B less A, over the whole run.")
final class CompareCommand extends Command {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "A", description = "Result folder to compare with.")
    private Path a;

    @Parameters(index = "1", paramLabel = "B", description = "Result folder that is compared.")
    private Path b;

    @Option(
            names = "--metric",
            split = ",",
            paramLabel = "METRIC",
            description = "Metrics to show (default: ${DEFAULT-VALUE}); 'all' shows all.",
            defaultValue = "share,churn,satisfaction,cumulativeProfit")
    private List<String> metrics;

    CompareCommand(Context context) {
        super(context);
    }

    @Override
    Exit execute() {
        metrics.forEach(this::requireKnown);
        Comparison comparison = Comparison.of(Results.read(context.existing(a)), Results.read(context.existing(b)));
        Table table = new Table(
                "arm", "against", "firm", "segment", "metric", "difference", "ciLow", "ciHigh", "pairs", "pHolm");
        comparison.effects().stream().filter(this::wanted).forEach(effect -> add(effect, table));
        if (talk.json) {
            Map<String, Object> all = new LinkedHashMap<>();
            all.put("paired", comparison.paired());
            all.put("how", comparison.how());
            all.put("effects", table.records());
            data(Json.text(all));
        } else {
            say(comparison.how());
            table(table);
        }
        return Exit.OK;
    }

    private void requireKnown(String metric) {
        if (Metric.of(metric) == null && !metric.equals("all")) {
            List<String> known = Arrays.stream(Metric.values()).map(Metric::key).toList();
            String near = Nearest.to(metric, known);
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no metric '" + metric + "'; "
                            + (near == null
                                    ? "there are " + String.join(", ", known)
                                    : "did you mean '" + near + "'?"));
        }
    }

    private boolean wanted(Effect effect) {
        return effect.period() == null && (metrics.contains("all") || metrics.contains(effect.metric()));
    }

    private static void add(Effect effect, Table table) {
        table.add(
                effect.arm(),
                effect.baseline(),
                effect.firm(),
                effect.segment() == null ? Observations.ALL : effect.segment(),
                effect.metric(),
                effect.difference(),
                effect.ciLow(),
                effect.ciHigh(),
                effect.pairs(),
                effect.pHolm());
    }
}
