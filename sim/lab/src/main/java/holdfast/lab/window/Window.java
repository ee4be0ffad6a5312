package holdfast.lab.window;

import holdfast.market.MarketSpec;
import java.util.Optional;
import java.util.ServiceLoader;

/** Shows one market while it runs. What draws it brings libraries of its own, so it comes in a module that is found at run time. */
public interface Window {
    /** There is no way to show anything here; the message says why and what to do. */
    final class Unseen extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unseen(String message) {
            super(message);
        }
    }

    /**
     * Opens the market before its first period, and returns when the window is closed.
     *
     * @param seed seed of the experiment; what is seen is its first replication
     * @throws Unseen without a display
     */
    void open(String title, MarketSpec spec, long seed);

    /** The module that shows, if it is there. */
    static Optional<Window> found() {
        return ServiceLoader.load(Window.class).findFirst();
    }
}
