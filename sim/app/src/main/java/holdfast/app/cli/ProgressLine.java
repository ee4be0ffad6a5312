package holdfast.app.cli;

import holdfast.lab.study.Failure;
import holdfast.lab.study.Progress;
import java.io.PrintStream;

/** Progress of runs on stderr: one line that is written over on a screen, else a line at every tenth. */
final class ProgressLine implements Progress {
    private static final int WIDTH = 78;

    private final PrintStream err;
    private final boolean screen;
    private final boolean quiet;
    private final String folder;
    private int tenth;
    private boolean open;

    /**
     * @param screen true where a line can be written over
     * @param quiet true to tell of failures only
     */
    ProgressLine(PrintStream err, boolean screen, boolean quiet) {
        this(err, screen, quiet, null);
    }

    /** @param folder from which a failed run can be repeated at once, null: from none yet */
    ProgressLine(PrintStream err, boolean screen, boolean quiet, String folder) {
        this.folder = folder;
        this.err = err;
        this.screen = screen;
        this.quiet = quiet;
    }

    @Override
    public void runs(int done, int total, int failures, double secondsLeft) {
        if (quiet) {
            return;
        }
        if (screen) {
            String line = text(done, total, failures, secondsLeft);
            err.print("\r" + line + " ".repeat(Math.max(0, WIDTH - line.length())));
            open = true;
        } else if (total > 0 && 10L * done / total > tenth) {
            tenth = (int) (10L * done / total);
            err.print(text(done, total, failures, secondsLeft) + "\n");
        }
        err.flush();
    }

    @Override
    public void failed(Failure failure) {
        end();
        String point = failure.point() > 0 ? "point " + failure.point() + ", " : "";
        err.print("failed: " + point + "arm " + failure.arm() + ", replication " + failure.replication() + ": "
                + Printable.text(failure.message()) + "\n");
        if (folder != null) {
            err.print("  repeat it: " + failure.reproduce(folder) + "\n");
        }
        err.flush();
    }

    /** Leaves the line on a screen clean for what follows. */
    void end() {
        if (open) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
            open = false;
        }
    }

    private static String text(int done, int total, int failures, double secondsLeft) {
        StringBuilder line = new StringBuilder("run " + done + " of " + total);
        line.append(total > 0 ? ", " + 100L * done / total + " %" : "");
        if (done < total && !Double.isNaN(secondsLeft)) {
            line.append(", ").append(Numbers.time(secondsLeft)).append(" left");
        }
        return line.append(failures > 0 ? ", " + failures + " failed" : "").toString();
    }
}
