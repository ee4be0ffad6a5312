package holdfast.lab.sweep;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of several parts of near equal size into which the runs of an experiment are cut; each is runs that follow one another. */
public record Shard(int number, int of) {
    /** More parts than this are taken for a mistake. */
    public static final int MOST = 100_000;

    private static final Pattern FORM = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

    public Shard {
        if (of < 1 || of > MOST || number < 1 || number > of) {
            throw new IllegalArgumentException("there is no part " + number + " of " + of
                    + "; parts are numbered from 1 to their number, which is at most " + MOST);
        }
    }

    /**
     * Reads {@code 2/8}.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    public static Shard of(String text) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw new IllegalArgumentException("write the part and how many there are, for example 2/8");
        }
        return new Shard(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** The first of its runs, of so many in all. */
    public int from(int size) {
        return (int) ((long) size * (number - 1) / of);
    }

    /** The run after its last. */
    public int to(int size) {
        return (int) ((long) size * number / of);
    }

    @Override
    public String toString() {
        return number + "/" + of;
    }
}
