package holdfast.market.firm;

import holdfast.market.firm.policy.FirmView;
import holdfast.market.firm.policy.Strategies;
import holdfast.market.firm.policy.Strategy;
import holdfast.market.phase.FirmPhase;
import holdfast.market.snapshot.Carrier;
import holdfast.market.snapshot.Lasting;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;
import java.util.List;

/**
 * Claim: each period a firm sets its levers anew, by its policies.
 *
 * <p>Equation: fixed: the value in its description; schedule: the value of the last step whose period has come; the others, one a
 * file, are in the package policy. All firms decide on what was posted and sold in the period before, so their order does not matter.
 *
 * <p>Source: design. Reads: policies, books. Writes: the levers of the firm, newcomerPrice, absent. Draws: POLICY, by policies that try things out. Off: policy fixed.
 */
public final class LeverDecision implements FirmPhase, Lasting {
    private static final Lever[] LEVERS = Lever.values();

    private final List<FirmSpec> specs;
    /** [firm][lever]; null where the lever is fixed or follows a schedule. */
    private final Strategy[][] strategies;

    private final FirmView[] views;

    public LeverDecision(List<FirmSpec> specs) {
        this(specs, 0, Double.NaN);
    }

    /**
     * @param sensitivity how strongly customers weigh the price: the form of demand, which firms know
     * @param outside utility of no firm at all, NaN: there is no such option
     */
    public LeverDecision(List<FirmSpec> specs, double sensitivity, double outside) {
        this.specs = specs;
        this.strategies = new Strategy[specs.size()][LEVERS.length];
        this.views = new FirmView[specs.size()];
        for (int f = 0; f < views.length; f++) {
            views[f] = new FirmView(f, sensitivity, outside, specs.get(f));
            for (Lever lever : LEVERS) {
                LeverPolicy policy = specs.get(f).policy(lever);
                if (policy != null && policy.policy().learns()) {
                    strategies[f][lever.ordinal()] = Strategies.of(policy, lever);
                }
            }
        }
    }

    @Override
    public void apply(Firms firms, Clock now) {
        for (FirmView view : views) {
            view.look(firms, now);
        }
        for (int f = 0; f < firms.count; f++) {
            boolean enters = (firms.absent >>> f & 1) != 0 && firms.enters[f] <= now.number();
            firms.absent &= enters ? ~(1L << f) : -1L;
            for (Lever lever : LEVERS) {
                firms.set(lever, f, decided(f, lever, now));
            }
            if (!firms.present(f)) {
                firms.set(Lever.REACH, f, 0);
            }
        }
    }

    /** What policies remember, under the policy's name: a firm that changes its policy begins anew. */
    @Override
    public void carry(Carrier carrier) {
        for (int f = 0; f < views.length; f++) {
            for (Lever lever : LEVERS) {
                Strategy strategy = strategies[f][lever.ordinal()];
                if (strategy != null) {
                    String policy = specs.get(f).policy(lever).policy().name();
                    Carrier of = carrier.under(specs.get(f).name() + "." + lever + "." + policy);
                    of.carry("state", strategy.state());
                    views[f].carry(of, lever);
                }
            }
        }
    }

    private double decided(int f, Lever lever, Clock now) {
        LeverPolicy policy = specs.get(f).policy(lever);
        Strategy strategy = strategies[f][lever.ordinal()];
        if (strategy == null) {
            return decided(policy, Firms.initial(lever, specs.get(f)), now.number());
        }
        FirmView view = views[f];
        if (now.number() < policy.start() || !view.informed()) {
            return view.own(lever);
        }
        double value = lever.clip(policy.within(strategy.decide(view)));
        view.decided(lever, value);
        return value;
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
