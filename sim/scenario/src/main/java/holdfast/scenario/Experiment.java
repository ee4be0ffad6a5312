package holdfast.scenario;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;

/** How a scenario is run: how long, how often, from which seed, and when to stop. */
public record Experiment(
        @Parameter(text = "Periods that are measured.", unit = "periods", min = 1, max = 10000, value = "60")
        int periods,

        @Parameter(text = "Periods before measurement starts.", unit = "periods", min = 0, max = 10000, value = "24")
        int warmUp,

        @Parameter(text = "Replications of every arm, paired by the same luck.", min = 2, max = 100000, value = "30")
        int replications,

        @Parameter(text = "Master seed.", min = -9.2e18, max = 9.2e18, value = "1")
        long seed,

        @Parameter(text = "Confidence of intervals and verdicts.", min = 0.5, max = 0.9999, value = "0.95")
        double confidence,

        @Parameter(text = "True: write rows for every segment too, not only for all customers.", value = "false")
        boolean bySegment,

        @Parameter(text = "When to stop before all replications have run.", value = "default")
        Stop stop,

        @Parameter(
                text =
                        "Period from which arms differ: before it all of them live in the baseline, which runs once a replication; left out: from the start.",
                unit = "period",
                min = -9999,
                max = 10000,
                value = "absent",
                later = true)
        Integer fork) {

    /** Early stopping; decided only at fixed numbers of replications, in replication order. */
    public record Stop(
            @Parameter(text = "True: stop as soon as every claim has its verdict.", value = "false")
            boolean whenSettled,

            @Parameter(
                    text = "First look, in replications; further looks at each doubling.",
                    min = 4,
                    max = 100000,
                    value = "10")
            int firstLook,

            @Parameter(
                    text =
                            "Stop as soon as the interval of every claim reaches at most this far to either side of its estimate.",
                    min = 0,
                    value = "absent")
            Double halfWidth) {
        public Stop {
            Parameters.check(Stop.class, whenSettled, firstLook, halfWidth);
        }

        public Stop(boolean whenSettled, int firstLook) {
            this(whenSettled, firstLook, null);
        }

        /** True where it may stop before all replications have run. */
        public boolean early() {
            return whenSettled || halfWidth != null;
        }
    }

    public Experiment {
        Parameters.check(Experiment.class, periods, warmUp, replications, seed, confidence, bySegment, stop, fork);
        if (fork != null && (fork <= -warmUp || fork > periods)) {
            throw new IllegalArgumentException("Experiment: fork is " + fork
                    + ", the periods that run have the numbers " + (1 - warmUp) + " to " + periods);
        }
    }

    /** One whose arms differ from the start. */
    public Experiment(
            int periods, int warmUp, int replications, long seed, double confidence, boolean bySegment, Stop stop) {
        this(periods, warmUp, replications, seed, confidence, bySegment, stop, null);
    }

    /** Periods that all arms share, warm-up included; 0 where they differ from the start. */
    public int shared() {
        return fork == null ? 0 : warmUp + fork - 1;
    }
}
