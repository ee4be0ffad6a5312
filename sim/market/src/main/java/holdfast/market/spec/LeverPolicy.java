package holdfast.market.spec;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import java.util.List;

/** How a firm moves one lever over time. */
public record LeverPolicy(
        @Parameter(
                text =
                        "fixed: as in the file; schedule: the steps, each from its period on; others: see the policies of firms.",
                value = "fixed")
        Policy policy,

        @Parameter(text = "The steps of a schedule, in order of time.", value = "empty", max = 1000)
        List<Step> steps,

        @Parameter(
                text = "First period in which the policy decides; before it the lever stays as in the file.",
                unit = "period",
                min = -10000,
                max = 10000,
                value = "1",
                later = true)
        int start,

        @Parameter(
                text = "Size of the policy's step: a margin, a gap, a discount; left out: the policy's own.",
                unit = "unit of the lever",
                min = 0,
                max = 1000,
                value = "absent",
                later = true)
        Double size,

        @Parameter(
                text = "Periods from one decision to the next; left out: the policy's own.",
                unit = "periods",
                min = 1,
                max = 10000,
                value = "absent",
                later = true)
        Integer every,

        @Parameter(
                text = "Periods for which it holds, for a promotion.",
                unit = "periods",
                min = 1,
                max = 10000,
                value = "1",
                later = true)
        int length,

        @Parameter(
                text = "Weight of the newest observation, for policies that learn.",
                min = 0,
                max = 1,
                value = "absent",
                later = true)
        Double rate,

        @Parameter(
                text = "Least value that the policy sets.",
                unit = "unit of the lever",
                min = 0,
                max = 1000,
                value = "0",
                later = true)
        double low,

        @Parameter(
                text = "Greatest value that the policy sets.",
                unit = "unit of the lever",
                min = 0,
                max = 1000,
                value = "1000",
                later = true)
        double high,

        @Parameter(
                text = "How strongly customers weigh the price, as the firm believes; left out: as they do.",
                unit = "utility per money",
                min = 0,
                max = 100,
                value = "absent",
                later = true)
        Double sensitivity,

        @Parameter(
                text = "own-sales: what a firm can see; oracle, for tests: what the model knows.",
                value = "own-sales",
                later = true)
        Knowledge knowledge,

        @Parameter(text = "What a table looks at.", value = "share", later = true)
        Signal of,

        @Parameter(
                text = "Rows of a table, in order; between them in a straight line.",
                value = "empty",
                max = 1000,
                later = true)
        List<Row> table) {

    /** The policies that exist, each with the lever that it decides. */
    public enum Policy {
        FIXED(null),
        SCHEDULE(null),
        TABLE(null),
        COST_PLUS(Lever.PRICE),
        MATCH(Lever.PRICE),
        UNDERCUT(Lever.PRICE),
        PROMOTION(Lever.PRICE),
        BARGAIN_THEN_RIP_OFF(Lever.PRICE),
        LOGIT_BEST_RESPONSE(Lever.PRICE),
        HILL_CLIMB(Lever.PRICE),
        PRICE_EXPERIMENTS(Lever.PRICE),
        Q_LEARNING(Lever.PRICE),
        HONEST(Lever.PROMISE),
        GAP(Lever.PROMISE),
        RESERVE(Lever.PROMISE),
        CHASE(Lever.PROMISE),
        SMALL_STEPS(Lever.QUALITY),
        LARGE_STEPS(Lever.QUALITY),
        AT_NUMB_PHASE(Lever.QUALITY),
        ROI_LIMITED(Lever.QUALITY),
        VOICE_OF_CUSTOMER(Lever.QUALITY);

        private final Lever lever;

        Policy(Lever lever) {
            this.lever = lever;
        }

        /** True if it can decide that lever. */
        public boolean moves(Lever decided) {
            return lever == null || lever == decided;
        }

        /** True if it looks at what the firm sees of itself and of others. */
        public boolean learns() {
            return this != FIXED && this != SCHEDULE;
        }
    }

    /** What a policy may know. */
    public enum Knowledge {
        OWN_SALES,
        ORACLE
    }

    /** What a table of prices looks at, each as the firm sees it of the period before. */
    public enum Signal {
        PERIOD,
        SHARE,
        CHURN,
        SATISFACTION,
        COMPLAINTS,
        RIVAL_PRICE
    }

    /** One row of a table. */
    public record Row(
            @Parameter(
                    text = "Value of what is looked at.",
                    unit = "unit of what is looked at",
                    min = -10000,
                    max = 10000)
            double at,

            @Parameter(text = "The lever's value there.", unit = "unit of the lever", min = 0, max = 1000)
            double value) {
        public Row {
            Parameters.check(Row.class, at, value);
        }
    }

    /** One step of a schedule. */
    public record Step(
            @Parameter(text = "First period in which the value holds.", unit = "period", min = -10000, max = 10000)
            int at,

            @Parameter(text = "The lever's value from then on.", unit = "unit of the lever", min = 0, max = 1000)
            double value) {
        public Step {
            Parameters.check(Step.class, at, value);
        }
    }

    public LeverPolicy {
        Parameters.check(
                LeverPolicy.class,
                policy,
                steps,
                start,
                size,
                every,
                length,
                rate,
                low,
                high,
                sensitivity,
                knowledge,
                of,
                table);
        table = List.copyOf(table);
        steps = List.copyOf(steps);
        if (policy == Policy.SCHEDULE && steps.isEmpty()) {
            throw new IllegalArgumentException("LeverPolicy: policy is schedule, but there are no steps");
        }
        if ((policy == Policy.TABLE) == table.isEmpty()) {
            throw new IllegalArgumentException("LeverPolicy: table needs policy: table, and the other way round");
        }
        for (int k = 1; k < table.size(); k++) {
            if (table.get(k).at() <= table.get(k - 1).at()) {
                throw new IllegalArgumentException(
                        "LeverPolicy: row " + (k + 1) + " of the table is not above the one before");
            }
        }
        if (low > high) {
            throw new IllegalArgumentException("LeverPolicy: low must not be above high");
        }
        if (policy != Policy.SCHEDULE && !steps.isEmpty()) {
            throw new IllegalArgumentException("LeverPolicy: there are steps, but policy is " + Parameters.word(policy)
                    + "; say policy: schedule");
        }
        for (int k = 1; k < steps.size(); k++) {
            if (steps.get(k).at() <= steps.get(k - 1).at()) {
                throw new IllegalArgumentException("LeverPolicy: step " + (k + 1) + " is at period "
                        + steps.get(k).at() + ", it must come after "
                        + steps.get(k - 1).at());
            }
        }
    }

    /** A policy of which only this is said. */
    public LeverPolicy(Policy policy, List<Step> steps) {
        this(policy, steps, 1, null, null, 1, null, 0, 1000, null, Knowledge.OWN_SALES, Signal.SHARE, List.of());
    }

    /** The value within what the policy may set. */
    public double within(double value) {
        return Math.max(low, Math.min(high, value));
    }

    /** The size, or the policy's own. */
    public double size(double own) {
        return size == null ? own : size;
    }

    /** The interval, or the policy's own. */
    public int every(int own) {
        return every == null ? own : every;
    }

    /** The weight of the newest observation, or the policy's own. */
    public double rate(double own) {
        return rate == null ? own : rate;
    }
}
