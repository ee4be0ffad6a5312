package holdfast.lab.sweep;

/** The unit of work: one arm at one point of the design (both by position) in one replication (from 1). */
public record Unit(int index, int point, int arm, int replication) {}
