package holdfast.market.spec;

import holdfast.market.parameter.Parameter;
import holdfast.market.parameter.Parameters;

/** A change of one lever of one firm (or of all) at a fixed period, for good or until another period. */
public record EventSpec(
        @Parameter(text = "Name, unique among the events.") String name,

        @Parameter(text = "First period in which it acts.", unit = "period", min = -10000, max = 10000)
        int at,

        @Parameter(
                text = "First period in which it acts no more; left out: for good.",
                unit = "period",
                min = -10000,
                max = 10001,
                value = "absent")
        Integer until,

        @Parameter(text = "The firm; left out: all firms.", value = "absent")
        String firm,

        @Parameter(text = "What changes.") Lever lever,

        @Parameter(text = "How the value changes it.", value = "set")
        Change change,

        @Parameter(text = "The value set, added or multiplied by.", unit = "unit of the lever", min = -1000, max = 1000)
        double value,

        @Parameter(text = "The firms of this home country, instead of one.", value = "absent", later = true)
        String home,

        @Parameter(
                text = "Time in which what was added halves; left out: it stays.",
                unit = "months",
                min = 0.01,
                max = 1200,
                value = "absent",
                later = true)
        Double halvedBy) {

    /** How an event changes a lever. */
    public enum Change {
        SET,
        ADD,
        MULTIPLY;

        /** The lever's new value, clipped to its range. */
        public double apply(double old, double value) {
            return switch (this) {
                case SET -> value;
                case ADD -> old + value;
                case MULTIPLY -> old * value;
            };
        }
    }

    public EventSpec {
        Parameters.check(EventSpec.class, name, at, until, firm, lever, change, value, home, halvedBy);
        if (until != null && until <= at) {
            throw new IllegalArgumentException(
                    "EventSpec: " + name + " ends at " + until + ", it must end after " + at);
        }
        if (home != null && firm != null) {
            throw new IllegalArgumentException("EventSpec: home and firm exclude one another in " + name);
        }
        if (halvedBy != null && change != Change.ADD) {
            throw new IllegalArgumentException("EventSpec: halvedBy needs change: add in " + name);
        }
    }

    /** An event at one firm or all that does not fade. */
    public EventSpec(String name, int at, Integer until, String firm, Lever lever, Change change, double value) {
        this(name, at, until, firm, lever, change, value, null, null);
    }

    /** What is left of the value so many months after it began. */
    public double value(double months) {
        return halvedBy == null ? value : value * StrictMath.pow(2, -months / halvedBy);
    }
}
