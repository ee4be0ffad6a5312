package holdfast.market.spec;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import java.util.List;

/** How a firm moves one lever over time. */
public record LeverPolicy(
        @Parameter(text = "fixed: as in the file; schedule: the steps, each from its period on.", value = "fixed")
        Policy policy,

        @Parameter(text = "The steps of a schedule, in order of time.", value = "empty", max = 1000)
        List<Step> steps) {

    /** The policies that exist. */
    public enum Policy {
        FIXED,
        SCHEDULE
    }

    /** One step of a schedule. */
    public record Step(
            @Parameter(text = "First period in which the value holds.", unit = "period", min = -10000, max = 10000)
            int at,

            @Parameter(text = "The lever's value from then on.", min = 0, max = 1000)
            double value) {
        public Step {
            Parameters.check(Step.class, at, value);
        }
    }

    public LeverPolicy {
        Parameters.check(LeverPolicy.class, policy, steps);
        steps = List.copyOf(steps);
        if (policy == Policy.SCHEDULE && steps.isEmpty()) {
            throw new IllegalArgumentException("LeverPolicy: policy is schedule, but there are no steps");
        }
        if (policy == Policy.FIXED && !steps.isEmpty()) {
            throw new IllegalArgumentException(
                    "LeverPolicy: there are steps, but policy is fixed; say policy: schedule");
        }
        for (int k = 1; k < steps.size(); k++) {
            if (steps.get(k).at() <= steps.get(k - 1).at()) {
                throw new IllegalArgumentException("LeverPolicy: step " + (k + 1) + " is at period "
                        + steps.get(k).at() + ", it must come after "
                        + steps.get(k - 1).at());
            }
        }
    }
}
