package holdfast.lab.store;

import holdfast.lab.sweep.Shard;

/**
 * shard.json: which part of which experiment a folder holds, written before its first run.
 *
 * @param kind {@link #RUN} or {@link #SWEEP}
 * @param shard part and number of parts, as in 2/8
 * @param experiment what it is a part of
 */
record ShardNote(String kind, String shard, SweepNote experiment) {
    static final String NAME = "shard.json";
    static final String RUN = "run";
    static final String SWEEP = "sweep";

    Shard part() {
        return Shard.of(shard);
    }

    /** What the journal belongs to. */
    String key() {
        return kind + " of " + experiment.key();
    }

    /** True if both are parts of one experiment, run by one program and cut alike. */
    boolean fits(ShardNote other) {
        return key().equals(other.key())
                && experiment.measures().equals(other.experiment().measures())
                && part().of() == other.part().of();
    }
}
