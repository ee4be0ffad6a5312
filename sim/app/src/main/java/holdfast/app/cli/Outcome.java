package holdfast.app.cli;

import holdfast.lab.stats.Verdict;
import holdfast.lab.store.Manifest;
import holdfast.lab.store.Results;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run came to, for the end of its output.
 *
 * @param folder the result folder as people see it
 * @param reused true if the results were there already
 * @param complete false if the run was interrupted
 * @param failed runs that failed, in words
 */
record Outcome(
        String scenario,
        String folder,
        boolean reused,
        boolean complete,
        int replications,
        String resultHash,
        List<Verdict> verdicts,
        List<String> failed) {
    static final String REPORT = "report.html";

    /** @param shown the folder as people see it */
    static Outcome of(Results results, String shown, boolean reused) {
        Manifest manifest = results.manifest();
        return new Outcome(
                manifest.scenario().name(),
                shown,
                reused,
                manifest.complete(),
                manifest.replications(),
                manifest.resultHash(),
                results.verdicts(),
                manifest.runs().stream()
                        .filter(run -> run.status().equals("failed"))
                        .map(run -> "arm " + run.arm() + ", replication " + run.replication() + ": " + run.message()
                                + "\n  repeat it: holdfast reproduce " + shown + " --arm " + run.arm()
                                + " --replication " + run.replication())
                        .toList());
    }

    String report() {
        return folder + "/" + REPORT;
    }

    boolean allSupported() {
        return verdicts.stream().allMatch(verdict -> verdict.outcome() == Verdict.Outcome.SUPPORTED);
    }

    /** The claims with their verdicts. */
    Table claims() {
        Table table = new Table("verdict", "estimate", "ciLow", "ciHigh", "pairs", "needed", "claim");
        for (Verdict verdict : verdicts) {
            table.add(
                    verdict.outcome().text(),
                    verdict.estimate(),
                    verdict.ciLow(),
                    verdict.ciHigh(),
                    verdict.pairs(),
                    verdict.needed(),
                    verdict.claim());
        }
        return table;
    }

    /** For {@code --json}. */
    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("scenario", scenario);
        data.put("folder", folder);
        data.put("report", report());
        data.put("reused", reused);
        data.put("complete", complete);
        data.put("replications", replications);
        data.put("resultHash", resultHash);
        data.put("failed", failed);
        data.put("verdicts", claims().records());
        return data;
    }
}
