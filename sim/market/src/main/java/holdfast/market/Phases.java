package holdfast.market;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Phases in order, those that are on. */
final class Phases<P> {
    final List<P> list = new ArrayList<>();

    void add(boolean on, Supplier<P> phase) {
        if (on) {
            list.add(phase.get());
        }
    }
}
