package holdfast.lab.sweep;

import holdfast.lab.stats.MeanInterval;
import holdfast.lab.stats.PairedDifference;
import holdfast.lab.stats.Runs;
import holdfast.lab.stats.Stopping;
import holdfast.lab.stats.Verdict;
import holdfast.lab.stats.Verdicts;
import holdfast.market.observe.Observations;
import holdfast.scenario.Arm;
import holdfast.scenario.Scenario;
import java.util.ArrayList;
import java.util.List;

/** The finished units of one point, read from the journal. */
public final class PointResults implements Runs {
    private final Sweep sweep;
    private final int point;
    private final List<Arm> worlds;
    private final UnitResult[][] units;

    public PointResults(Sweep sweep, Journal journal, int point) {
        this.sweep = sweep;
        this.point = point;
        this.worlds = sweep.points().worlds().arms(sweep.points().at(point));
        this.units = new UnitResult[worlds.size()][sweep.replications()];
        for (int arm = 0; arm < units.length; arm++) {
            for (int r = 1; r <= units[arm].length; r++) {
                units[arm][r - 1] = journal.read(sweep.index(point, arm, r));
            }
        }
    }

    /** A unit by position of its arm. */
    public UnitResult unit(int arm, int replication) {
        return units[arm][replication - 1];
    }

    /** A measure in every replication, NaN where the run failed. */
    public double[] values(int arm, int measure) {
        double[] values = new double[sweep.replications()];
        for (int r = 0; r < values.length; r++) {
            UnitResult unit = units[arm][r];
            values[r] = unit.failure() != null ? Double.NaN : unit.measures()[measure];
        }
        return values;
    }

    /** Every arm times every measure. @param first the results of point 1 */
    public List<Response> responses(PointResults first) {
        double confidence = sweep.scenario().experiment().confidence();
        int baseline = sweep.scenario().baseline();
        List<Response> responses = new ArrayList<>();
        for (int arm = 0; arm < units.length; arm++) {
            for (int m = 0; m < sweep.measures().size(); m++) {
                double[] values = values(arm, m);
                PairedDifference againstBaseline =
                        arm == baseline ? null : PairedDifference.of(values, values(baseline, m), confidence);
                PairedDifference againstFirst =
                        point == 0 ? null : PairedDifference.of(values, first.values(arm, m), confidence);
                responses.add(new Response(
                        worlds.get(arm).name(),
                        point + 1,
                        sweep.measures().get(m),
                        MeanInterval.of(values, confidence),
                        againstBaseline,
                        againstFirst));
            }
        }
        return responses;
    }

    /** The verdicts of the scenario's claims at this point. */
    public List<Verdict> verdicts() {
        Scenario here = sweep.scenario().withArms(worlds);
        double confidence = sweep.scenario().experiment().confidence();
        return Verdicts.of(here, this, Stopping.of(false, 1, sweep.replications(), confidence));
    }

    @Override
    public List<String> arms() {
        return worlds.stream().map(Arm::name).toList();
    }

    @Override
    public int replications() {
        return sweep.replications();
    }

    @Override
    public Observations observations(String arm, int replication) {
        int position = arms().indexOf(arm);
        return sweep.observations(worlds.get(position).spec(), unit(position, replication));
    }
}
