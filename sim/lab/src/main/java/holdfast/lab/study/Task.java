package holdfast.lab.study;

/** One run: an arm (by position) in one replication (from 1). */
record Task(int arm, int replication) {}
