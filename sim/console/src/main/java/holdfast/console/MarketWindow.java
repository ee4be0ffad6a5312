package holdfast.console;

import holdfast.market.observe.Metric;
import holdfast.market.spec.FirmSpec;
import java.awt.Color;
import java.awt.Dimension;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JFrame;
import org.jfree.data.xy.XYSeries;
import sim.display.Controller;
import sim.display.Display2D;
import sim.display.GUIState;
import sim.portrayal.Inspector;
import sim.portrayal.LocationWrapper;
import sim.portrayal.SimpleInspector;
import sim.portrayal.grid.FastValueGridPortrayal2D;
import sim.portrayal.inspector.TabbedInspector;
import sim.util.Double2D;
import sim.util.Int2D;
import sim.util.media.chart.TimeSeriesAttributes;
import sim.util.media.chart.TimeSeriesChartGenerator;

/**
 * The market in MASON's console: customers as cells, four charts, the levers of each firm, and any customer's life on a double
 * click. Public because MASON asks it for its name by reflection.
 */
public final class MarketWindow extends GUIState {
    private static final int SIDE = 420;

    private final String title;
    private final ConsoleRun run;
    private final List<FirmSpec> firms;
    private final List<Chart> charts = new ArrayList<>();
    private final FastValueGridPortrayal2D providers;
    private final FastValueGridPortrayal2D satisfaction;
    private Display2D display;
    private JFrame frame;

    /** One metric of all firms over time. */
    private record Chart(Metric metric, double scale, TimeSeriesChartGenerator plot, List<XYSeries> series) {}

    MarketWindow(String title, ConsoleRun run) {
        super(run);
        this.title = title;
        this.run = run;
        this.firms = run.wanted().firms();
        this.providers = new FastValueGridPortrayal2D("provider") {
            @Override
            public Inspector getInspector(LocationWrapper cell, GUIState state) {
                return life(cell);
            }
        };
        this.satisfaction = new FastValueGridPortrayal2D("satisfaction") {
            @Override
            public Inspector getInspector(LocationWrapper cell, GUIState state) {
                return life(cell);
            }
        };
    }

    private Inspector life(LocationWrapper cell) {
        Object at = cell.getLocation();
        Int2D place = at instanceof Int2D whole ? whole : new Int2D((int) ((Double2D) at).x, (int) ((Double2D) at).y);
        Inspector inspector = new SimpleInspector(new CustomerProperties(run, place.x, place.y), this, "Customer");
        inspector.setVolatile(true);
        return inspector;
    }

    @Override
    public void init(Controller controller) {
        super.init(controller);
        int width = run.providers.getWidth();
        int height = run.providers.getHeight();
        double scale = Math.max(1, Math.floor((double) SIDE / Math.max(width, height)));
        display = new Display2D(width * scale, height * scale, this);
        display.attach(providers, "Provider (colours of the charts; grey: none)");
        display.attach(satisfaction, "Satisfaction (dark: 0, light: 1)", false);
        display.setBackdrop(Color.WHITE);
        frame = display.createFrame();
        show(controller, frame, "Customers", 0, 0);
        chart(controller, Metric.SHARE, 100, "Market share", "% of customers", 0);
        chart(controller, Metric.SATISFACTION, 100, "Satisfaction", "of 100", 1);
        chart(controller, Metric.CHURN, 100, "Churn", "% per period", 2);
        chart(controller, Metric.TRUST, 100, "Trust", "of 100", 3);
    }

    private void chart(Controller controller, Metric metric, double scale, String name, String unit, int place) {
        TimeSeriesChartGenerator plot = new TimeSeriesChartGenerator();
        plot.setTitle(name);
        plot.setYAxisLabel(unit);
        plot.setXAxisLabel("period; 1 is the first after warm-up");
        List<XYSeries> series = new ArrayList<>();
        for (int f = 0; f < firms.size(); f++) {
            XYSeries line = new XYSeries(firms.get(f).name(), false);
            TimeSeriesAttributes attributes = (TimeSeriesAttributes) plot.addSeries(line, null);
            attributes.setStrokeColor(Palette.firm(f));
            attributes.setThickness(2);
            series.add(line);
        }
        charts.add(new Chart(metric, scale, plot, series));
        JFrame own = plot.createFrame();
        own.setPreferredSize(new Dimension(400, 300));
        show(controller, own, name, SIDE + 40 + place % 2 * 410, place / 2 * 310);
        own.pack();
    }

    private void show(Controller controller, JFrame shown, String name, int x, int y) {
        shown.setTitle(name + " – " + title);
        controller.registerFrame(shown);
        shown.setLocation(x, y);
        shown.setVisible(true);
    }

    @Override
    public void start() {
        super.start();
        providers.setField(run.providers);
        providers.setMap(Palette.providers(firms.size()));
        satisfaction.setField(run.satisfaction);
        satisfaction.setMap(Palette.satisfaction());
        display.reset();
        display.repaint();
        charts.forEach(chart -> chart.series().forEach(XYSeries::clear));
        scheduleRepeatingImmediatelyAfter(state -> plot());
    }

    private void plot() {
        for (Chart chart : charts) {
            for (int f = 0; f < firms.size(); f++) {
                double value = run.value(chart.metric(), f);
                if (!Double.isNaN(value)) {
                    chart.series().get(f).add(run.number(), chart.scale() * value, false);
                }
            }
            chart.plot().updateChartLater(run.number());
        }
    }

    /** The model tab: one tab a firm. */
    @Override
    public Inspector getInspector() {
        TabbedInspector tabs = new TabbedInspector(false);
        for (int f = 0; f < firms.size(); f++) {
            tabs.addInspector(
                    new SimpleInspector(
                            new FirmProperties(run, f), this, firms.get(f).name()),
                    firms.get(f).name());
        }
        return tabs;
    }

    @Override
    public void quit() {
        super.quit();
        if (frame != null) {
            frame.dispose();
        }
        frame = null;
        display = null;
    }

    public static String getName() {
        return "Holdfast";
    }

    public static Object getInfo() {
        return "<p>A market of customers and competing firms. Each cell is a customer, its colour the firm that serves it. "
                + "Double-click a cell to read a customer's life. The Model tab has the levers of every firm; a change applies "
                + "from the next period on.</p>";
    }
}
