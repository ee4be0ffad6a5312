package holdfast.lab.study;

import holdfast.market.MarketSpec;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.EventSpec;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;
import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * How long two worlds are the same. They are as long as all that tells them apart is events and steps of schedules that are
 * still to come, or a fork.
 */
final class CommonPast {
    private CommonPast() {}

    /** Periods, warm-up included, in which {@code branch} is the same as {@code trunk}; all of them if they are equal. */
    static int periods(MarketSpec trunk, MarketSpec branch) {
        if (branch.before() != null) {
            return branch.before().world().equals(trunk) ? branch.before().periods() : 0;
        }
        int total = trunk.horizon().total();
        if (!trunk.horizon().equals(branch.horizon())) {
            return 0;
        }
        if (trunk.equals(branch)) {
            return total;
        }
        TreeSet<Integer> moments = new TreeSet<>();
        moments(trunk, moments);
        moments(branch, moments);
        for (int at : moments.descendingSet()) {
            int periods = at + trunk.horizon().warmUp() - 1;
            if (periods > 0 && periods <= total && until(trunk, at).equals(until(branch, at))) {
                return periods;
            }
        }
        return 0;
    }

    /** Numbers of the periods at which something that is planned begins or ends. */
    private static void moments(MarketSpec spec, TreeSet<Integer> moments) {
        Horizon horizon = spec.horizon();
        moments.add(horizon.periods() + 1);
        for (EventSpec event : spec.events()) {
            moments.add(event.at());
            moments.add(event.until() == null ? event.at() : event.until());
        }
        for (FirmSpec firm : spec.firms()) {
            for (Lever lever : Lever.values()) {
                LeverPolicy policy = firm.policy(lever);
                if (policy != null) {
                    policy.steps().forEach(step -> moments.add(step.at()));
                }
            }
        }
    }

    /** A world as far as it shows before the period with a number. */
    private static MarketSpec until(MarketSpec spec, int at) {
        List<EventSpec> events = new ArrayList<>();
        for (EventSpec event : spec.events()) {
            if (event.at() < at) {
                boolean lasts = event.until() == null || event.until() >= at;
                events.add(lasts ? Parameters.with(event, "until", null) : event);
            }
        }
        List<FirmSpec> firms =
                spec.firms().stream().map(firm -> until(firm, at)).toList();
        return new MarketSpec(spec.market(), spec.segments(), firms, events, spec.horizon());
    }

    private static FirmSpec until(FirmSpec firm, int at) {
        FirmSpec past = firm;
        past = Parameters.with(past, "pricing", until(firm.pricing(), at));
        past = Parameters.with(past, "promising", until(firm.promising(), at));
        past = Parameters.with(past, "improving", until(firm.improving(), at));
        past = Parameters.with(past, "recovering", until(firm.recovering(), at));
        return Parameters.with(past, "retaining", until(firm.retaining(), at));
    }

    private static LeverPolicy until(LeverPolicy policy, int at) {
        if (policy == null || policy.policy() != LeverPolicy.Policy.SCHEDULE) {
            return policy;
        }
        List<LeverPolicy.Step> steps =
                policy.steps().stream().filter(step -> step.at() < at).toList();
        return steps.isEmpty() ? Parameters.defaults(LeverPolicy.class) : new LeverPolicy(policy.policy(), steps);
    }
}
