package holdfast.lab.store;

import holdfast.lab.evidence.Finding;
import holdfast.lab.evidence.Point;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Findings as tables: one row a claim and case, and one row a number. */
public final class EvidenceFiles {
    private static final List<String> FINDINGS = List.of(
            "anchor",
            "family",
            "claim",
            "subject",
            "number",
            "published",
            "simulated",
            "low",
            "high",
            "within",
            "numbers",
            "verdict",
            "code",
            "source",
            "note");
    private static final List<String> NUMBERS = List.of(
            "anchor", "family", "claim", "subject", "number", "published", "simulated", "se", "allowed", "within");

    private EvidenceFiles() {}

    /** Texts by file name. */
    public static Map<String, String> of(List<Finding> findings) {
        Map<String, String> files = new LinkedHashMap<>();
        try {
            files.put("evidence.csv", rows(findings));
            files.put("numbers.csv", numbers(findings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static String rows(List<Finding> findings) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Csv csv = new Csv(bytes, FINDINGS);
        for (Finding f : findings) {
            Point worst = f.worst();
            csv.text(f.anchor()).text(f.family()).text(f.claim()).text(f.subject());
            csv.text(worst == null ? "" : worst.label());
            csv.number(worst == null ? Double.NaN : worst.published());
            csv.number(worst == null ? Double.NaN : worst.simulated());
            csv.number(worst == null ? Double.NaN : worst.low());
            csv.number(worst == null ? Double.NaN : worst.high());
            csv.number(f.within()).number(f.points().size());
            csv.text(f.outcome().word())
                    .text(f.code())
                    .text(f.source())
                    .text(f.note())
                    .end();
        }
        csv.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String numbers(List<Finding> findings) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Csv csv = new Csv(bytes, NUMBERS);
        for (Finding f : findings) {
            for (Point p : f.points()) {
                csv.text(f.anchor())
                        .text(f.family())
                        .text(f.claim())
                        .text(f.subject())
                        .text(p.label());
                csv.number(p.published()).number(p.simulated()).number(p.se()).number(p.allowed());
                csv.text(p.within() ? "yes" : "no").end();
            }
        }
        csv.flush();
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
