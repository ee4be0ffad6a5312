package holdfast.lab.sweep;

import holdfast.lab.design.Points;
import holdfast.lab.stats.Measure;
import holdfast.lab.study.Fingerprint;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.Study;
import holdfast.market.MarketSpec;
import holdfast.market.draw.Draws;
import holdfast.market.observe.Observations;
import holdfast.scenario.Scenario;
import java.util.List;
import java.util.function.BooleanSupplier;

/** What a sweep is made of: every arm at every point in every replication, numbered in that order. */
public final class Sweep {
    /** More runs than this are taken for a mistake. */
    public static final long MOST_RUNS = 100_000_000;

    private final Scenario scenario;
    private final String scenarioHash;
    private final Points points;
    private final List<Measure> measures;
    private final Kept kept;
    private final int segments;

    private record World(int point, int arm, MarketSpec spec) {}

    private volatile World world;

    /**
     * @param measures what the sweep looks at
     * @throws IllegalArgumentException if it is too large, or if a point cannot be made
     */
    public Sweep(Scenario scenario, String scenarioHash, List<Measure> measures) {
        this.scenario = scenario;
        this.scenarioHash = scenarioHash;
        this.points = Points.of(scenario);
        this.measures = List.copyOf(measures);
        this.kept = new Kept(scenario);
        this.segments = Study.segments(scenario).size();
        double runs = (double) points.size() * scenario.arms().size() * replications();
        if (runs > MOST_RUNS) {
            throw new IllegalArgumentException(
                    "the sweep would take " + (long) runs + " runs, at most " + MOST_RUNS + " are possible");
        }
        requirePossible();
    }

    /** Makes the first points, so that values that contradict one another are found before the first run. */
    private void requirePossible() {
        int checked = Math.min(points.size(), 2000);
        for (int k = 0; k < checked; k++) {
            int point = (int) ((long) k * points.size() / checked);
            try {
                points.worlds().arms(points.at(point));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("point " + (point + 1) + " of the design "
                        + List.of(points.shown(point)) + " cannot be: " + e.getMessage());
            }
        }
    }

    public Scenario scenario() {
        return scenario;
    }

    public String scenarioHash() {
        return scenarioHash;
    }

    public Points points() {
        return points;
    }

    public List<Measure> measures() {
        return measures;
    }

    public int replications() {
        return scenario.experiment().replications();
    }

    /** Number of units. */
    public int size() {
        return points.size() * scenario.arms().size() * replications();
    }

    public Unit unit(int index) {
        int replications = replications();
        int arms = scenario.arms().size();
        return new Unit(index, index / replications / arms, index / replications % arms, index % replications + 1);
    }

    /** Position of a unit. */
    public int index(int point, int arm, int replication) {
        return (point * scenario.arms().size() + arm) * replications() + replication - 1;
    }

    /** The seed of a replication: the same at every point and in every arm, so that all meet the same luck. */
    public long seed(int replication) {
        return Draws.replicationSeed(scenario.experiment().seed(), replication);
    }

    /** The world of a unit; replications that follow one another share it. */
    public MarketSpec spec(Unit unit) {
        World last = world;
        if (last == null || last.point() != unit.point() || last.arm() != unit.arm()) {
            MarketSpec spec = points.worlds().at(points.at(unit.point()), unit.arm());
            last = new World(unit.point(), unit.arm(), spec);
            world = last;
        }
        return last.spec();
    }

    /** Runs one unit. */
    public UnitResult run(Unit unit, Simulator simulator, BooleanSupplier interrupted) {
        Observations run = simulator.run(spec(unit), seed(unit.replication()), interrupted);
        double[] measured = measures.stream().mapToDouble(m -> m.of(run)).toArray();
        String hash = Fingerprint.of(scenarioHash, run);
        return new UnitResult(unit.index(), hash, UnitResult.outcomes(run, segments), measured, kept.of(run), null);
    }

    /** Kept observations of a unit; null if it failed. */
    public Observations observations(MarketSpec spec, UnitResult result) {
        return result.failure() != null ? null : kept.observations(spec, result.kept());
    }
}
