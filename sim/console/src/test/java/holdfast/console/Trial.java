package holdfast.console;

import holdfast.market.MarketSettings;
import holdfast.market.MarketSpec;
import holdfast.market.observe.Metric;
import holdfast.market.parameter.Parameters;
import holdfast.market.spec.FirmSpec;
import holdfast.market.spec.Horizon;
import java.awt.EventQueue;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.io.File;
import java.util.List;
import javax.imageio.ImageIO;
import sim.display.Console;
import sim.portrayal.SimpleInspector;
import sim.util.Bag;

/**
 * Opens a market in the console as a user would, presses Play, moves a lever half way and prints, period by period, the shares
 * that are seen. Argument: where to put a picture of the screen.
 */
final class Trial {
    static final long SEED = 5_000_000_000L;
    static final int TURN = 6;

    private Trial() {}

    static MarketSpec market() {
        MarketSettings market = Parameters.with(Parameters.defaults(MarketSettings.class), "customers", 2_450);
        List<FirmSpec> firms = List.of(firm("acme", 0.85), firm("bolt", 0.78), firm("core", 0.7));
        return new MarketSpec(market, List.of(), firms, List.of(), new Horizon(2, 10));
    }

    private static FirmSpec firm(String name, double quality) {
        FirmSpec firm = Parameters.with(Parameters.defaults(FirmSpec.class), "name", name);
        return Parameters.with(firm, "quality", quality);
    }

    public static void main(String[] args) throws Exception {
        Console[] console = {null};
        EventQueue.invokeAndWait(() -> console[0] = MasonWindow.show("trial", market(), SEED));
        ConsoleRun run = (ConsoleRun) console[0].getSimulation().state;
        EventQueue.invokeAndWait(() -> {
            console[0].setWhenShouldPause(TURN);
            console[0].pressPlay();
        });
        await(run, TURN, console[0]);
        tell(run);
        EventQueue.invokeAndWait(() -> {
            FirmProperties acme = new FirmProperties(run, 0);
            acme.setValue(0, "1.5");
            acme.setValue(1, "7");
            System.out.println("promise " + acme.getValue(1));
            CustomerProperties life = new CustomerProperties(run, 3, 7);
            for (int k = 0; k < life.numProperties(); k++) {
                System.out.println("life " + life.getName(k) + "=" + life.getValue(k));
            }
            SimpleInspector inspector = new SimpleInspector(life, console[0].getSimulation(), "Customer");
            console[0].setInspectors(new Bag(List.of(inspector)), new Bag(List.of("Customer")));
            console[0].setWhenShouldPause(2 * TURN);
            console[0].pressPause();
        });
        await(run, 2 * TURN, console[0]);
        tell(run);
        Thread.sleep(1_000);
        Rectangle screen = new Rectangle(Toolkit.getDefaultToolkit().getScreenSize());
        ImageIO.write(new Robot().createScreenCapture(screen), "png", new File(args[0]));
        System.out.println("tabs " + console[0].getTabPane().getTabCount());
        System.exit(0);
    }

    private static void await(ConsoleRun run, int periods, Console console) throws InterruptedException {
        for (int k = 0; k < 600 && run.schedule.getSteps() < periods; k++) {
            Thread.sleep(50);
        }
        if (run.schedule.getSteps() < periods) {
            throw new IllegalStateException(run.schedule.getSteps() + " periods ran, state " + console.getPlayState());
        }
        Thread.sleep(300);
    }

    private static void tell(ConsoleRun run) {
        for (int f = 0; f < 3; f++) {
            System.out.println("share " + run.number() + " " + f + " " + run.value(Metric.SHARE, f));
        }
    }
}
