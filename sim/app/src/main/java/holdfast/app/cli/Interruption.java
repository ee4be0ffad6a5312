package holdfast.app.cli;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C, heard at once. A command that holds something unfinished asks {@link #asked()} often and ends; the process waits
 * for it, and then ends with 130.
 */
final class Interruption {
    /** How long a command may take to bring its results to safety. */
    private static final long PATIENCE_SECONDS = 30;

    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean asked;
    private volatile boolean guarded;

    /** Hears the signals of this process. */
    static Interruption ofProcess(PrintStream err) {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> interruption.hear(err), "interruption"));
        return interruption;
    }

    private void hear(PrintStream err) {
        if (finished.getCount() == 0) {
            return;
        }
        asked = true;
        err.print("\nholdfast: interrupted, ending\n");
        err.flush();
        if (!guarded) {
            return;
        }
        try {
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on an interruption waits for the command to end. */
    void guard() {
        guarded = true;
    }

    boolean asked() {
        return asked;
    }

    /** The command has ended; the process may. */
    void finished() {
        finished.countDown();
    }
}
