package holdfast.scenario.file;

import holdfast.market.MarketSettings;
import holdfast.market.MarketSpec;
import holdfast.market.Rules;
import holdfast.market.spec.EventSpec;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Lever;
import holdfast.market.spec.LeverPolicy;
import holdfast.market.spec.SegmentSpec;
import java.util.List;
import java.util.stream.Collectors;

/** What must hold between the values of one world. Parts that could not be read are null and are passed over. */
final class WorldRules {
    private final Node.Mapping world;
    private final Problems problems;
    private boolean sound = true;

    WorldRules(Node.Mapping world, Problems problems) {
        this.world = world;
        this.problems = problems;
    }

    boolean check(MarketSettings market, List<SegmentSpec> segments, List<FirmSpec> firms, List<EventSpec> events) {
        if (segments != null && !segments.isEmpty()) {
            shares(segments);
        }
        if (firms != null) {
            firms(firms, market != null && opensEmpty(market.rules()));
        }
        if (firms != null && market != null) {
            new TransitionRules(market.rules().transitions(), firms, this::transition).check();
            new ShelfRules(market.rules().shelf(), firms, this::shelf).check();
        }
        if (events != null) {
            events.stream()
                    .filter(event -> event.change() == EventSpec.Change.SET)
                    .forEach(this::event);
        }
        return sound;
    }

    private void shares(List<SegmentSpec> segments) {
        double sum = 0;
        for (SegmentSpec segment : segments) {
            sum += segment.share();
        }
        if (Math.abs(sum - 1) <= MarketSpec.SHARE_TOLERANCE) {
            return;
        }
        SegmentSpec last = segments.get(segments.size() - 1);
        double rest = Math.round((1 - sum + last.share()) * 1e9) / 1e9;
        String all = segments.stream()
                .map(segment -> segment.name() + " " + NumberText.of(segment.share()))
                .collect(Collectors.joining(" + "));
        String help = rest >= 0 && rest <= 1 ? "; write " + NumberText.of(rest) + " here, or change another" : "";
        report(
                Code.SHARES,
                place("segments", last.name(), "share"),
                "the shares of the segments sum to " + NumberText.of(Math.round(sum * 1e9) / 1e9)
                        + ", they must sum to 1",
                all + help);
    }

    /** A category that has yet to spread may begin without customers. */
    private static boolean opensEmpty(Rules rules) {
        return !rules.adoption().off() || !rules.trialRepeat().off();
    }

    private void transition(Code code, int entry, String message, String help) {
        entry(Trees.at(world, "market", "rules", "transitions", "matrix"), code, entry, message, help);
    }

    private void shelf(Code code, int entry, String message, String help) {
        entry(Trees.at(world, "market", "rules", "shelf", "entries"), code, entry, message, help);
    }

    private void entry(Node list, Code code, int entry, String message, String help) {
        boolean known = list instanceof Node.Items items && items.items().size() > entry;
        report(code, (known ? ((Node.Items) list).items().get(entry) : list).mark(), message, help);
    }

    private void firms(List<FirmSpec> firms, boolean opensEmpty) {
        if (!opensEmpty && !firms.isEmpty() && firms.stream().allMatch(firm -> firm.initialShare() == 0)) {
            report(
                    Code.SHARES,
                    place("firms", firms.get(0).name(), "initialShare"),
                    "no firm has customers at the start: every initialShare is 0",
                    "give at least one firm an initialShare above 0");
        }
        for (FirmSpec firm : firms) {
            policy(firm, "pricing", firm.pricing(), Lever.PRICE);
            policy(firm, "promising", firm.promising(), Lever.PROMISE);
            policy(firm, "improving", firm.improving(), Lever.QUALITY);
            policy(firm, "recovering", firm.recovering(), Lever.RECOVERY_QUALITY);
            policy(firm, "retaining", firm.retaining(), Lever.SAVE_DISCOUNT);
        }
    }

    private void policy(FirmSpec firm, String key, LeverPolicy policy, Lever lever) {
        for (int k = 0; k < policy.steps().size(); k++) {
            double value = policy.steps().get(k).value();
            if (lever.clip(value) != value
                    && Trees.at(world, "firms", firm.name(), key, "steps") instanceof Node.Items steps) {
                Node node = steps.items().get(k) instanceof Node.Mapping step ? step.get("value") : steps;
                outside("value", node.mark(), value, lever);
            }
        }
    }

    private void event(EventSpec event) {
        if (event.lever().clip(event.value()) != event.value()) {
            outside("value", place("events", event.name(), "value"), event.value(), event.lever());
        }
    }

    private void outside(String key, Mark mark, double value, Lever lever) {
        String name = holdfast.market.parameter.Parameters.word(lever);
        report(
                Code.OUT_OF_RANGE,
                mark,
                "'" + key + "' is " + NumberText.of(value) + ", " + name + " can only be "
                        + NumberText.of(lever.clip(Double.NEGATIVE_INFINITY)) + " to "
                        + NumberText.of(lever.clip(Double.POSITIVE_INFINITY)),
                "");
    }

    private Mark place(String list, String name, String key) {
        Node node = Trees.at(world, list, name, key);
        return node == null ? Trees.at(world, list, name).mark() : node.mark();
    }

    private void report(Code code, Mark mark, String message, String help) {
        sound = false;
        problems.add(code, mark, message, help);
    }
}
