package holdfast.market.firm;

import holdfast.market.phase.FirmPhase;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;
import java.util.List;

/**
 * Claim: each period a firm sets its levers anew, by its policies.
 *
 * <p>Equation: fixed: the value in its description; schedule: the value of the last step whose period has come.
 *
 * <p>Source: design. Reads: policies. Writes: the levers of the firm. Draws: none. Off: policy fixed.
 */
public final class LeverDecision implements FirmPhase {
    private final List<FirmSpec> specs;

    public LeverDecision(List<FirmSpec> specs) {
        this.specs = specs;
    }

    @Override
    public void apply(Firms firms, Clock now) {
        for (int f = 0; f < firms.count; f++) {
            FirmSpec spec = specs.get(f);
            for (Lever lever : Lever.values()) {
                firms.set(lever, f, decided(policy(spec, lever), Firms.initial(lever, spec), now.number()));
            }
        }
    }

    private static LeverPolicy policy(FirmSpec spec, Lever lever) {
        return switch (lever) {
            case PRICE -> spec.pricing();
            case PROMISE -> spec.promising();
            case QUALITY -> spec.improving();
            default -> null;
        };
    }

    /** The value in a period by its number; {@code start} before the first step. */
    static double decided(LeverPolicy policy, double start, int period) {
        double value = start;
        if (policy != null) {
            for (LeverPolicy.Step step : policy.steps()) {
                if (step.at() <= period) {
                    value = step.value();
                }
            }
        }
        return value;
    }
}
