package holdfast.market;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.EventSpec;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;
import holdfast.market.spec.SegmentSpec;
import java.util.List;

/**
 * One world, complete: everything that a run needs besides its seed.
 *
 * @throws IllegalArgumentException where a part is out of range, a name occurs twice or is unknown, or shares do not sum to 1
 */
public record MarketSpec(
        @Parameter(text = "The market: its customers, its clock, its kind and its rules.", value = "default")
        MarketSettings market,

        @Parameter(text = "Groups of customers; shares sum to 1.", value = "empty", max = 64)
        List<SegmentSpec> segments,

        @Parameter(text = "The competing firms.", min = 1, max = 64)
        List<FirmSpec> firms,

        @Parameter(text = "What happens at fixed periods.", value = "empty", max = 1000)
        List<EventSpec> events,

        @Parameter(text = "How long it runs.", value = "default")
        Horizon horizon,

        @Parameter(text = "The world of the first periods.", value = "absent", later = true)
        Before before) {

    /** How far the shares may be from 1 in sum. */
    public static final double SHARE_TOLERANCE = 1e-9;

    public MarketSpec {
        Parameters.check(MarketSpec.class, market, segments, firms, events, horizon, before);
        segments = segments.isEmpty() ? List.of(SegmentSpec.everyone()) : List.copyOf(segments);
        firms = List.copyOf(firms);
        events = List.copyOf(events);
        requireUnique("segments", segments.stream().map(SegmentSpec::name).toList());
        requireUnique("firms", firms.stream().map(FirmSpec::name).toList());
        requireUnique("events", events.stream().map(EventSpec::name).toList());
        double sum = 0;
        for (SegmentSpec segment : segments) {
            sum += segment.share();
        }
        if (Math.abs(sum - 1) > SHARE_TOLERANCE) {
            throw new IllegalArgumentException("segments: shares sum to " + sum + ", they must sum to 1");
        }
        List<String> known = firms.stream().map(FirmSpec::name).toList();
        for (EventSpec event : events) {
            if (event.firm() != null && !known.contains(event.firm())) {
                throw new IllegalArgumentException(
                        "events." + event.name() + ".firm: no firm '" + event.firm() + "', there are " + known);
            }
        }
    }

    /** A world of its own from the start. */
    public MarketSpec(
            MarketSettings market,
            List<SegmentSpec> segments,
            List<FirmSpec> firms,
            List<EventSpec> events,
            Horizon horizon) {
        this(market, segments, firms, events, horizon, null);
    }

    /** This world without another one before. */
    public MarketSpec alone() {
        return before == null ? this : new MarketSpec(market, segments, firms, events, horizon);
    }

    /**
     * This world, entered after some periods of another: what has become by then stays (beliefs, ties, habits, what firms
     * learnt), and these settings hold from then on.
     *
     * @param periods how many periods of the other run, warm-up included
     * @throws IllegalArgumentException if the other is not of the same customers, firms and segments
     */
    public MarketSpec after(MarketSpec other, int periods) {
        String[] obstacle = obstacleAfter(other);
        if (obstacle != null) {
            throw new IllegalArgumentException(obstacle[0] + ": " + obstacle[1]);
        }
        return new MarketSpec(market, segments, firms, events, horizon, new Before(other.alone(), periods));
    }

    /** Why this world cannot be entered from another one, and what to do about it; null if it can. */
    public String[] obstacleAfter(MarketSpec other) {
        return Before.obstacle(other, this);
    }

    private static void requireUnique(String where, List<String> names) {
        for (int k = 0; k < names.size(); k++) {
            if (names.indexOf(names.get(k)) < k) {
                throw new IllegalArgumentException(where + ": the name '" + names.get(k) + "' occurs twice");
            }
        }
    }

    /** Position of a firm, or -1. */
    public int firmIndex(String name) {
        for (int f = 0; f < firms.size(); f++) {
            if (firms.get(f).name().equals(name)) {
                return f;
            }
        }
        return -1;
    }
}
