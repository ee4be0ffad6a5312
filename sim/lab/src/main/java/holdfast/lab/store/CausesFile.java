package holdfast.lab.store;

import holdfast.lab.search.Causes;
import holdfast.lab.search.Causes.Share;
import holdfast.lab.stats.MeanInterval;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Where an effect comes from, as a table: {@code causes.csv}, a row a cause, then the whole and what is left without any. */
public final class CausesFile {
    private CausesFile() {}

    public static String of(List<String> names, Causes causes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Csv csv = new Csv(out, List.of("cause", "alone", "last", "share", "low", "high", "replications"));
            for (int k = 0; k < names.size(); k++) {
                Share s = causes.shares().get(k);
                csv.text(names.get(k)).number(s.alone().mean()).number(s.last().mean());
                interval(csv, s.share());
            }
            csv.text("without any").number(Double.NaN).number(Double.NaN);
            interval(csv, causes.without());
            csv.text("whole").number(Double.NaN).number(Double.NaN);
            interval(csv, causes.whole());
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void interval(Csv csv, MeanInterval i) throws IOException {
        csv.number(i.mean()).number(i.ciLow()).number(i.ciHigh()).number(i.n()).end();
    }
}
