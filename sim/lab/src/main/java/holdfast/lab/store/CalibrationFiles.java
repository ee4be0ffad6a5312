package holdfast.lab.store;

import holdfast.lab.calibrate.Calibration.Fit;
import holdfast.lab.calibrate.Calibration.Profile;
import holdfast.lab.calibrate.Target;
import holdfast.lab.stats.MeanInterval;
import holdfast.scenario.Factor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A calibration as tables: parameters.csv, fit.csv (every target) and profiles.csv. */
public final class CalibrationFiles {
    private CalibrationFiles() {}

    /** @param simulated by target, under luck that the search did not see */
    public static Map<String, String> of(
            List<Factor> factors, Fit fit, List<Target> targets, List<MeanInterval> simulated) {
        Map<String, String> files = new LinkedHashMap<>();
        try {
            files.put("parameters.csv", parameters(factors, fit));
            files.put("fit.csv", targets(targets, simulated));
            files.put("profiles.csv", profiles(factors, fit));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String parameters(List<Factor> factors, Fit fit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv csv = new Csv(out, List.of("path", "from", "to", "start", "fitted", "low", "high", "openLow", "openHigh"));
        for (Profile p : fit.profiles()) {
            Factor factor = factors.get(p.factor());
            csv.text(factor.path()).number(factor.from()).number(factor.to());
            csv.number((Double) fit.start()[p.factor()]).number((Double) fit.values()[p.factor()]);
            csv.number(p.low()).number(p.high());
            csv.text(Boolean.toString(p.openLow()))
                    .text(Boolean.toString(p.openHigh()))
                    .end();
        }
        csv.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String targets(List<Target> targets, List<MeanInterval> simulated) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> head =
                List.of("metric", "firm", "segment", "over", "use", "value", "se", "simulated", "low", "high", "error");
        Csv csv = new Csv(out, head);
        for (int k = 0; k < targets.size(); k++) {
            Target t = targets.get(k);
            MeanInterval s = simulated.get(k);
            csv.text(t.metric().key())
                    .text(t.firm() == null ? "" : t.firm())
                    .text(t.segment())
                    .text(t.over());
            csv.text(t.held() ? "held" : "fit").number(t.value()).number(t.se());
            csv.number(s.mean())
                    .number(s.ciLow())
                    .number(s.ciHigh())
                    .number(t.error(s.mean()))
                    .end();
        }
        csv.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String profiles(List<Factor> factors, Fit fit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Csv csv = new Csv(out, List.of("path", "value", "distance"));
        for (Profile p : fit.profiles()) {
            for (int k = 0; k < p.at().length; k++) {
                csv.text(factors.get(p.factor()).path())
                        .number(p.at()[k])
                        .number(p.distance()[k])
                        .end();
            }
        }
        csv.flush();
        return out.toString(StandardCharsets.UTF_8);
    }
}
