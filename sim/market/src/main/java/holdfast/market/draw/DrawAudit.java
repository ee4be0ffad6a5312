package holdfast.market.draw;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * With {@code -Dholdfast.audit=true}: remembers every address that was drawn and from which line, and keeps a list of
 * addresses that two different lines have drawn. For tests on small markets; it is slow and holds all addresses.
 */
public final class DrawAudit {
    private static final StackWalker WALKER = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);
    private static final TreeMap<Long, String> SEEN = new TreeMap<>();
    private static final List<String> SHARED = new ArrayList<>();

    private DrawAudit() {}

    static synchronized void record(long bits) {
        String place = WALKER.walk(frames -> frames.filter(frame ->
                        frame.getDeclaringClass() != Draws.class && frame.getDeclaringClass() != DrawAudit.class)
                .findFirst()
                .map(frame -> frame.getClassName() + "#" + frame.getMethodName() + ":" + frame.getLineNumber())
                .orElse("unknown"));
        String before = SEEN.putIfAbsent(bits, place);
        if (before != null && !before.equals(place)) {
            SHARED.add(before + " and " + place);
        }
    }

    /** Number of different addresses seen. */
    public static synchronized int addresses() {
        return SEEN.size();
    }

    /** The places that drew, sorted, each once. */
    public static synchronized List<String> places() {
        return SEEN.values().stream().sorted().distinct().toList();
    }

    /** Pairs of places that drew the same address; empty if all is well. */
    public static synchronized List<String> shared() {
        return List.copyOf(SHARED);
    }
}
