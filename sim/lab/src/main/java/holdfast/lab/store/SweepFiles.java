package holdfast.lab.store;

import holdfast.lab.stats.Verdict;
import holdfast.lab.sweep.Sweep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The written tables of a sweep, read again point by point. */
public final class SweepFiles {
    private final Path folder;
    private final Sweep sweep;

    SweepFiles(Path folder, Sweep sweep) {
        this.folder = folder;
        this.sweep = sweep;
    }

    public Sweep sweep() {
        return sweep;
    }

    /** Takes the values of a point: by arm, measure and replication. */
    public interface Reader {
        void point(int point, double[][][] values);
    }

    /** Hands over the measures of every point in order; one point is in memory at a time. */
    public void forEachPoint(Reader reader) {
        int arms = sweep.scenario().arms().size();
        int measures = sweep.measures().size();
        try (CsvRows rows = new CsvRows(folder.resolve(SweepTable.MEASURES.file()))) {
            int column = rows.column("value");
            for (int p = 0; p < sweep.points().size(); p++) {
                double[][][] values = new double[arms][measures][sweep.replications()];
                for (int a = 0; a < arms; a++) {
                    for (int r = 0; r < sweep.replications(); r++) {
                        for (int m = 0; m < measures; m++) {
                            rows.next();
                            values[a][m][r] = rows.number(column);
                        }
                    }
                }
                reader.point(p, values);
            }
        } catch (IOException e) {
            throw unread(SweepTable.MEASURES, e);
        }
    }

    /** The verdicts of every claim in order of the points. */
    public List<List<Verdict.Outcome>> verdicts() {
        List<List<Verdict.Outcome>> byClaim = new ArrayList<>();
        int claims = sweep.scenario().expect().size();
        sweep.scenario().expect().forEach(claim -> byClaim.add(new ArrayList<>()));
        try (CsvRows rows = new CsvRows(folder.resolve(SweepTable.VERDICTS.file()))) {
            for (int k = 0; rows.next(); k++) {
                byClaim.get(k % claims).add(Verdict.Outcome.of(rows.text("verdict")));
            }
        } catch (IOException e) {
            throw unread(SweepTable.VERDICTS, e);
        }
        return byClaim;
    }

    private StoreProblem unread(SweepTable table, IOException e) {
        return new StoreProblem(
                "This file cannot be read (" + e + ")", folder.resolve(table.file()), "Check permissions and disk.", e);
    }
}
