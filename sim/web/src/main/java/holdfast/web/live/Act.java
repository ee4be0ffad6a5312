package holdfast.web.live;

/**
 * Something done to the worlds between two periods. With scenario and seed, the acts in their order give the same bits again.
 *
 * @param period how many periods had run, warm-up included
 * @param world 0: the first, 1: the second, −1: both
 * @param path of the value that was set; null: the second world became a copy of the first
 * @param value as in a scenario file
 * @param by who did it: {@code teacher} or {@code class}
 */
public record Act(int period, int world, String path, String value, String by) {
    public static final int BOTH = -1;

    public Act {
        if (period < 0 || world < BOTH || world > 1) {
            throw new IllegalArgumentException("act: period " + period + ", world " + world
                    + "; periods count from 0, worlds are 0, 1 or -1 for both");
        }
        if (path != null && value == null) {
            throw new IllegalArgumentException("act: " + path + " has no value");
        }
        by = by == null ? "teacher" : by;
    }

    /** The second world becomes a copy of the first. */
    public static Act fork(int period) {
        return new Act(period, 1, null, null, null);
    }

    boolean forks() {
        return path == null;
    }

    boolean of(int other) {
        return world == BOTH || world == other;
    }
}
