package holdfast.lab.store;

import holdfast.lab.stats.Effect;
import holdfast.lab.stats.Runs;
import holdfast.lab.stats.Verdict;
import holdfast.market.observe.Observations;
import holdfast.scenario.Scenario;
import java.nio.file.Path;
import java.util.List;

/** Everything in a result folder, checked against its manifest. Period 1 is the first after warm-up. */
public final class Results implements Runs {
    private Results() {}

    /**
     * Reads a folder.
     *
     * @throws StoreProblem naming the file that is missing, torn or was edited
     */
    public static Results read(Path folder) {
        throw new IllegalStateException("written next");
    }

    public Manifest manifest() {
        throw new IllegalStateException("written next");
    }

    public Scenario scenario() {
        throw new IllegalStateException("written next");
    }

    @Override
    public List<String> arms() {
        throw new IllegalStateException("written next");
    }

    /** Name of the baseline arm. */
    public String baseline() {
        throw new IllegalStateException("written next");
    }

    /** Names of all firms that occur in any arm, without {@code none}. */
    public List<String> firms() {
        throw new IllegalStateException("written next");
    }

    @Override
    public int replications() {
        throw new IllegalStateException("written next");
    }

    /** First period, at most 0 with warm-up. */
    public int firstPeriod() {
        throw new IllegalStateException("written next");
    }

    public int lastPeriod() {
        throw new IllegalStateException("written next");
    }

    @Override
    public Observations observations(String arm, int replication) {
        throw new IllegalStateException("written next");
    }

    /** A value for all customers; NaN where nothing was there to be measured or the run failed. */
    public double value(String metricKey, String arm, int replication, String firm, int period) {
        throw new IllegalStateException("written next");
    }

    public List<Effect> effects() {
        throw new IllegalStateException("written next");
    }

    public List<DepartureRow> departures() {
        throw new IllegalStateException("written next");
    }

    public List<Verdict> verdicts() {
        throw new IllegalStateException("written next");
    }

    public List<RetentionRow> retention() {
        throw new IllegalStateException("written next");
    }
}
