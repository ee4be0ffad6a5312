package holdfast.lab.stats;

import holdfast.market.observe.Observations;
import java.util.List;

/** Finished runs of several arms, whatever holds them. */
public interface Runs {
    /** Names of the arms in declared order. */
    List<String> arms();

    /** Replications of every arm, failed ones included; they are numbered from 1. */
    int replications();

    /** What was observed, or null if that run failed or did not take place. */
    Observations observations(String arm, int replication);
}
