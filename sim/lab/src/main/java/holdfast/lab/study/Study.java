package holdfast.lab.study;

import holdfast.lab.stats.Effect;
import holdfast.lab.stats.Runs;
import holdfast.lab.stats.Stopping;
import holdfast.lab.stats.Verdict;
import holdfast.market.observe.Observations;
import holdfast.scenario.Scenario;
import java.util.List;

/** A finished (or interrupted) experiment in memory. */
public final class Study implements Runs {
    private Study() {}

    /**
     * Runs all arms and replications of a scenario.
     *
     * @param scenarioHash hash of the resolved scenario, enters the result hash
     */
    public static Study run(Scenario scenario, String scenarioHash, StudyOptions options, Progress progress) {
        throw new IllegalStateException("written next");
    }

    public Scenario scenario() {
        throw new IllegalStateException("written next");
    }

    public String scenarioHash() {
        throw new IllegalStateException("written next");
    }

    @Override
    public List<String> arms() {
        throw new IllegalStateException("written next");
    }

    /** Replications that were run, of every arm; fewer than planned after an early stop or an interruption. */
    @Override
    public int replications() {
        throw new IllegalStateException("written next");
    }

    @Override
    public Observations observations(String arm, int replication) {
        throw new IllegalStateException("written next");
    }

    public List<Failure> failures() {
        throw new IllegalStateException("written next");
    }

    public List<Effect> effects() {
        throw new IllegalStateException("written next");
    }

    public List<Verdict> verdicts() {
        throw new IllegalStateException("written next");
    }

    /** SHA-256 of everything that was counted, in hex; equal for equal results whatever ran them. */
    public String resultHash() {
        throw new IllegalStateException("written next");
    }

    public Performance performance() {
        throw new IllegalStateException("written next");
    }

    public Stopping stopping() {
        throw new IllegalStateException("written next");
    }

    public boolean interrupted() {
        throw new IllegalStateException("written next");
    }
}
