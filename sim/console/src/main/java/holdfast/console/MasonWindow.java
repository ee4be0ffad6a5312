package holdfast.console;

import holdfast.lab.window.Window;
import holdfast.market.MarketSpec;
import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.event.WindowAdapter;
import java.awt.event.WindowEvent;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CountDownLatch;
import sim.display.Console;

/** MASON's Swing console around a market. */
public final class MasonWindow implements Window {
    @Override
    public void open(String title, MarketSpec spec, long seed) {
        if (GraphicsEnvironment.isHeadless()) {
            throw new Unseen(
                    "there is no display to open a window on; on a machine without one: xvfb-run -a ./holdfast console FILE");
        }
        CountDownLatch closed = new CountDownLatch(1);
        try {
            EventQueue.invokeAndWait(() -> show(title, spec, seed).addWindowListener(new WindowAdapter() {
                @Override
                public void windowClosed(WindowEvent e) {
                    closed.countDown();
                }
            }));
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (InvocationTargetException e) {
            throw new Unseen(
                    e.getCause() instanceof LinkageError
                            ? "MASON's console needs java.applet, which this JDK no longer has; set JAVA_HOME to a JDK 17 to 25"
                            : "the window could not be opened: " + e.getCause());
        }
    }

    /** Opens it and returns at once. */
    static Console show(String title, MarketSpec spec, long seed) {
        MarketWindow window = new MarketWindow(title, new ConsoleRun(spec, seed));
        Console console = new Console(window);
        console.setIncrementSeedOnStop(false);
        console.setNewMenuAllowed(false);
        console.setTitle(title + " – Holdfast");
        console.setLocation(0, 500);
        console.setVisible(true);
        return console;
    }
}
