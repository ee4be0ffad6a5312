package holdfast.lab.evidence;

import holdfast.lab.evidence.Finding.Outcome;
import java.util.List;

/** What is known and not tried here: for want of data, or of a rule of the market; said, and not counted. */
final class LeftOpen implements Family {
    @Override
    public String name() {
        return "left-open";
    }

    @Override
    public List<Finding> findings(Workshop workshop) {
        return Workshop.rows("open.tsv").stream()
                .map(cells -> {
                    Oracle known = new Oracle(cells[0], cells[1], cells[2], cells[3], cells[4]);
                    return cells[5].equals(Outcome.OUT.word()) ? known.out(cells[6]) : known.noData(cells[6]);
                })
                .toList();
    }
}
