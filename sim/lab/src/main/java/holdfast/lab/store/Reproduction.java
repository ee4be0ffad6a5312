package holdfast.lab.store;

import holdfast.lab.study.Fingerprint;
import holdfast.lab.study.Progress;
import holdfast.lab.study.Simulator;
import holdfast.lab.study.Study;
import holdfast.lab.study.StudyOptions;
import holdfast.market.draw.Draws;
import holdfast.market.observe.Observations;
import holdfast.scenario.Arm;

/**
 * What came of running stored results again.
 *
 * @param same true if the hashes are equal
 * @param expected the stored hash, or why the stored run failed
 * @param actual the hash of the new run, or why it failed
 * @param firstDifference the first value that differs, in words; null if all stored values are equal
 * @param otherTool true if the results were written by another version of the program
 */
public record Reproduction(boolean same, String expected, String actual, String firstDifference, boolean otherTool) {
    /** Runs all of it again, with as many replications as were run then. */
    public static Reproduction of(Results stored, StudyOptions options, Progress progress) {
        return of(stored, options, progress, Simulator.ENGINE);
    }

    /** The same with another way to run a market. */
    public static Reproduction of(Results stored, StudyOptions options, Progress progress, Simulator simulator) {
        Manifest manifest = stored.manifest();
        StudyOptions asThen =
                new StudyOptions(options.threads(), manifest.stopping().whenSettled(), options.interrupted());
        Study again = Study.run(stored.scenario(), manifest.scenario().sha256(), asThen, progress, simulator);
        String difference = FirstDifference.between(stored, again);
        boolean same = again.resultHash().equals(manifest.resultHash());
        return new Reproduction(same, manifest.resultHash(), again.resultHash(), difference, otherTool(manifest));
    }

    /**
     * Runs one replication of one arm again. A stored failure that fails again in the same words is the same.
     *
     * @throws IllegalArgumentException if there is no such run
     */
    public static Reproduction of(Results stored, String arm, int replication) {
        return of(stored, arm, replication, Simulator.ENGINE);
    }

    /** The same with another way to run a market. */
    public static Reproduction of(Results stored, String arm, int replication, Simulator simulator) {
        Manifest manifest = stored.manifest();
        Manifest.RunStatus then = manifest.runs().stream()
                .filter(run -> run.arm().equals(arm) && run.replication() == replication)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no replication " + replication + " of arm '" + arm
                        + "', there are " + manifest.replications() + " of " + manifest.arms()));
        Arm world = stored.scenario().arm(arm);
        long seed = Draws.replicationSeed(Long.parseLong(manifest.seed()), replication);
        String expected = then.hash() != null ? then.hash() : then.message();
        try {
            Observations run = simulator.run(world.spec(), seed, () -> false);
            String actual = Fingerprint.of(manifest.scenario().sha256(), run);
            Observations known = stored.observations(arm, replication);
            String difference = known == null ? null : FirstDifference.between(arm, replication, known, run);
            return new Reproduction(actual.equals(expected), expected, actual, difference, otherTool(manifest));
        } catch (RuntimeException e) {
            String actual = e.getMessage() == null ? e.toString() : e.getMessage();
            return new Reproduction(actual.equals(expected), expected, actual, null, otherTool(manifest));
        }
    }

    private static boolean otherTool(Manifest manifest) {
        return !manifest.tool().equals(ToolIdentity.tool());
    }
}
