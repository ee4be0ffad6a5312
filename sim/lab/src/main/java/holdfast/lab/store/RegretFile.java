package holdfast.lab.store;

import holdfast.lab.stats.Regret;
import holdfast.lab.sweep.Sweep;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** {@code regret.csv}: every choice of a robust design in every market. */
public final class RegretFile {
    public static final String NAME = "regret.csv";

    private RegretFile() {}

    /**
     * @param arms positions of those that can be chosen
     * @param means of the first measure by choice and market; a choice is a combination of levers and, fastest, an arm
     */
    public static String of(Sweep sweep, List<Integer> arms, double[][] means, Regret regret) {
        List<String> columns = new ArrayList<>(List.of("choice", "market", "arm"));
        sweep.points().factors().forEach(f -> columns.add(f.path()));
        columns.addAll(List.of("mean", "regret"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Csv csv = new Csv(out, columns);
            for (int c = 0; c < means.length; c++) {
                for (int m = 0; m < means[c].length; m++) {
                    csv.number(c + 1L).number(m + 1L);
                    csv.text(sweep.scenario()
                            .arms()
                            .get(arms.get(c % arms.size()))
                            .name());
                    for (Object value : sweep.points().shown(c / arms.size() * means[c].length + m)) {
                        csv.text(String.valueOf(value));
                    }
                    csv.number(means[c][m]).number(regret.of(c)[m]).end();
                }
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
