package holdfast.market.firm;

import holdfast.market.phase.FirmPhase;
import holdfast.market.spec.EventSpec;
import holdfast.market.spec.FirmSpec;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Claim: things happen at fixed periods, to one firm or to all, for good or for a time.
 *
 * <p>Equation: while due, the lever that the firm decided is set, added to or multiplied, in the order of the file; what is
 * added may halve with time: value·2^(−months/halvedBy).
 *
 * <p>Source: design. Reads: events. Writes: levers. Draws: none. Off: no events.
 */
public final class EventsDue implements FirmPhase {
    private final List<EventSpec> events;
    /** For each event the firms that it concerns. */
    private final int[][] firms;

    public EventsDue(List<EventSpec> events, List<FirmSpec> firms) {
        this.events = events;
        this.firms = events.stream()
                .map(event -> IntStream.range(0, firms.size())
                        .filter(f -> concerns(event, firms.get(f)))
                        .toArray())
                .toArray(int[][]::new);
    }

    private static boolean concerns(EventSpec event, FirmSpec firm) {
        return event.home() != null
                ? event.home().equals(firm.conduct().home())
                : event.firm() == null || event.firm().equals(firm.name());
    }

    @Override
    public void apply(Firms f, Clock now) {
        for (int k = 0; k < events.size(); k++) {
            EventSpec event = events.get(k);
            if (event.at() <= now.number() && (event.until() == null || now.number() < event.until())) {
                double value =
                        event.value((now.number() - event.at()) * now.length().months());
                for (int g : firms[k]) {
                    if (f.present(g)) {
                        f.set(event.lever(), g, event.change().apply(f.get(event.lever(), g), value));
                    }
                }
            }
        }
    }
}
