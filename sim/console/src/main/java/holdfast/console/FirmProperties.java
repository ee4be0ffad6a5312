package holdfast.console;

import holdfast.market.parameter.Descriptor;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.FirmSpec;
import java.util.List;
import java.util.Locale;
import sim.util.Interval;
import sim.util.Properties;

/** What a firm does, as properties that can be changed while the market runs, with their ranges from the scenario's own rules. */
final class FirmProperties extends Properties {
    private static final long serialVersionUID = 1;

    /** Beyond this a range is too wide for a slider. */
    private static final double WIDEST = 20;

    /** The levers that a lesson is about first; the rest of a firm's description stays in the scenario file. */
    private static final List<String> SHOWN = List.of(
            "price",
            "promise",
            "quality",
            "serviceSpread",
            "failureRate",
            "reach",
            "complaintAccess",
            "recoveryQuality");

    private static final List<Descriptor> ALL = Parameters.of(FirmSpec.class);

    private final transient ConsoleRun run;
    private final int firm;

    FirmProperties(ConsoleRun run, int firm) {
        this.run = run;
        this.firm = firm;
        this.object = this;
    }

    private static int index(int shown) {
        for (int k = 0; k < ALL.size(); k++) {
            if (ALL.get(k).name().equals(SHOWN.get(shown))) {
                return k;
            }
        }
        throw new IllegalStateException("a firm has no " + SHOWN.get(shown));
    }

    private static Descriptor of(int shown) {
        return ALL.get(index(shown));
    }

    @Override
    public boolean isVolatile() {
        return false;
    }

    @Override
    public int numProperties() {
        return SHOWN.size();
    }

    @Override
    public Object getValue(int k) {
        return Parameters.get(run.wanted().firms().get(firm), index(k));
    }

    @Override
    public Object getDomain(int k) {
        Descriptor d = of(k);
        double widest = d.name().equals("price")
                ? Math.max(2, 2 * run.wanted().firms().get(firm).price())
                : WIDEST;
        return new Interval(d.about().min(), Math.min(widest, d.about().max()));
    }

    @Override
    public String getDescription(int k) {
        Descriptor d = of(k);
        String unit = d.about().unit().isEmpty() ? "" : " Unit: " + d.about().unit() + ".";
        return d.about().text() + " " + Parameters.range(d) + "." + unit
                + " Applies from the next period on; a policy or an event of the scenario goes before it.";
    }

    @Override
    public boolean isReadWrite(int k) {
        return true;
    }

    @Override
    public String getName(int k) {
        return SHOWN.get(k).replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    @Override
    public Class<?> getType(int k) {
        return double.class;
    }

    /** A value out of range is refused: the old one comes back. */
    @Override
    protected Object _setValue(int k, Object value) {
        try {
            run.set(firm, SHOWN.get(k), ((Number) value).doubleValue());
        } catch (IllegalArgumentException e) {
            System.err.println("holdfast: not set: " + e.getMessage());
        }
        return getValue(k);
    }
}
