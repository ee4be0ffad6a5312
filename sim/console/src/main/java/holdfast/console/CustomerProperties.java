package holdfast.console;

import holdfast.market.observe.CustomerView;
import java.util.List;
import java.util.function.Function;
import sim.util.Properties;

/** The life of the customer in one cell of the grid, as it is now. */
final class CustomerProperties extends Properties {
    private static final long serialVersionUID = 1;

    private record Line(String name, Function<CustomerView, Object> value, String about) {}

    private static final List<Line> LINES = List.of(
            new Line("customer", CustomerView::customer, "Number, from 0."),
            new Line("segment", CustomerView::segment, "Name of its segment."),
            new Line("life", CustomerView::life, "Who moves away is followed by another life, from 0."),
            new Line("provider", c -> c.provider() == null ? "none" : c.provider(), "The firm in use."),
            new Line("price paid", CustomerView::pricePaid, "Paid last, money."),
            held("tenure", h -> h.tenure(), "Encounters since the relation began."),
            held("expectation", h -> h.expectation(), "Performance expected of the provider, 0 to 1."),
            held("uncertainty", h -> h.uncertainty(), "Standard deviation of that belief."),
            held("trust", h -> h.trust(), "Trust in the provider's promises, 0 to 1."),
            held("satisfaction", h -> h.satisfaction(), "Cumulative, 0 to 1."),
            held("loyalty", h -> h.loyalty(), "0 to 1."),
            held("grievance", h -> h.grievance(), "Unresolved, 0 to 1."));

    private final transient ConsoleRun run;
    private final int x;
    private final int y;

    CustomerProperties(ConsoleRun run, int x, int y) {
        this.run = run;
        this.x = x;
        this.y = y;
        this.object = this;
    }

    private static Line held(String name, Function<CustomerView.OfFirm, Object> value, String about) {
        return new Line(name, c -> c.ofProvider() == null ? "–" : value.apply(c.ofProvider()), about);
    }

    @Override
    public boolean isVolatile() {
        return true;
    }

    @Override
    public int numProperties() {
        return LINES.size();
    }

    @Override
    public Object getValue(int k) {
        CustomerView customer = run.customer(x, y);
        return customer == null ? "nobody" : String.valueOf(LINES.get(k).value().apply(customer));
    }

    @Override
    public String getDescription(int k) {
        return LINES.get(k).about();
    }

    @Override
    public boolean isReadWrite(int k) {
        return false;
    }

    @Override
    public String getName(int k) {
        return LINES.get(k).name();
    }

    @Override
    public Class<?> getType(int k) {
        return String.class;
    }

    @Override
    protected Object _setValue(int k, Object value) {
        return getValue(k);
    }
}
