package holdfast.lab.store;

import holdfast.lab.stats.Measure;
import holdfast.market.observe.Metric;
import holdfast.scenario.Reading;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * sweep.json: what a sweep needs to be gone on with, written before its first run.
 *
 * @param scenarioSha256 hash of the resolved scenario
 * @param code hash of the classes that decide the numbers, or null
 * @param inputs the files that the scenario was read from
 */
record SweepNote(
        int format,
        String scenarioSha256,
        String code,
        List<String> commandLine,
        String scenarioFile,
        String started,
        List<Looked> measures,
        List<Manifest.FileHash> inputs) {
    static final String NAME = "sweep.json";
    static final int FORMAT = 1;

    /** A measure as it is written down. */
    record Looked(String metric, String firm, String over) {
        Measure measure() {
            return new Measure(Metric.of(metric), firm, over);
        }
    }

    /** Of an experiment that is about to begin. */
    static SweepNote of(Reading reading, RunLine line, List<Measure> measures) {
        return new SweepNote(
                FORMAT,
                reading.hash(),
                ToolIdentity.tool().codeSha256(),
                line.commandLine(),
                line.scenarioFile().toString(),
                line.started().truncatedTo(ChronoUnit.SECONDS).toString(),
                measures.stream()
                        .map(m -> new Looked(m.metric().key(), m.firm(), m.over()))
                        .toList(),
                ManifestMaker.inputs(reading, line));
    }

    List<Measure> looked() {
        return measures.stream().map(Looked::measure).toList();
    }

    /** What the journal belongs to: units of another scenario or another program do not mix with these. */
    String key() {
        return "holdfast units 1, scenario " + scenarioSha256 + ", code " + code;
    }
}
