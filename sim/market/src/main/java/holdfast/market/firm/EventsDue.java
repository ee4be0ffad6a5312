package holdfast.market.firm;

import holdfast.market.phase.FirmPhase;
import holdfast.market.spec.EventSpec;
import holdfast.market.spec.FirmSpec;
import holdfast.market.state.Clock;
import holdfast.market.state.Firms;
import java.util.List;

/**
 * Claim: things happen at fixed periods, to one firm or to all, for good or for a time.
 *
 * <p>Equation: while due, the lever that the firm decided is set, added to or multiplied, in the order of the file.
 *
 * <p>Source: design. Reads: events. Writes: levers. Draws: none. Off: no events.
 */
public final class EventsDue implements FirmPhase {
    private final List<EventSpec> events;
    private final int[] firm;

    public EventsDue(List<EventSpec> events, List<FirmSpec> firms) {
        List<String> names = firms.stream().map(FirmSpec::name).toList();
        this.events = events;
        this.firm = events.stream()
                .mapToInt(event -> event.firm() == null ? -1 : names.indexOf(event.firm()))
                .toArray();
    }

    @Override
    public void apply(Firms firms, Clock now) {
        for (int k = 0; k < events.size(); k++) {
            EventSpec event = events.get(k);
            if (event.at() <= now.number() && (event.until() == null || now.number() < event.until())) {
                int from = firm[k] < 0 ? 0 : firm[k];
                int to = firm[k] < 0 ? firms.count : from + 1;
                for (int f = from; f < to; f++) {
                    double old = firms.get(event.lever(), f);
                    firms.set(event.lever(), f, event.change().apply(old, event.value()));
                }
            }
        }
    }
}
