package holdfast.app.cli;

import holdfast.lab.store.StoreProblem;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what a command throws into a sentence and an exit code. */
final class Endings implements IExecutionExceptionHandler {
    private static final String REPORT =
            "This is a bug. Please report it with the command line and the output of --debug.\n";

    @Override
    public int handleExecutionException(Exception e, CommandLine line, ParseResult parsed) throws Exception {
        if (!(line.getCommand() instanceof Command command)) {
            throw e;
        }
        return unexpected(e, command.context.terminal().err(), command.talk.debug || command.talk.verbose)
                .code();
    }

    /** Says what happened. @param trace true to print the stack trace too */
    static Exit unexpected(Throwable e, PrintStream err, boolean trace) {
        Exit exit = exit(e);
        err.print("holdfast: " + Printable.text(sentence(e, exit)) + "\n");
        if (exit == Exit.BUG) {
            err.print(REPORT);
        }
        if (trace) {
            e.printStackTrace(err);
        }
        err.flush();
        return exit;
    }

    private static Exit exit(Throwable e) {
        if (e instanceof Stop stop) {
            return stop.exit();
        }
        if (e instanceof StoreProblem) {
            return Exit.STORAGE;
        }
        return e instanceof IOException || e instanceof UncheckedIOException || e instanceof OutOfMemoryError
                ? Exit.STORAGE
                : Exit.BUG;
    }

    private static String sentence(Throwable e, Exit exit) {
        if (e instanceof UncheckedIOException unchecked) {
            return sentence(unchecked.getCause(), exit);
        }
        if (e instanceof OutOfMemoryError) {
            return "not enough memory; give more, for example JDK_JAVA_OPTIONS=-Xmx8g, or use fewer --threads";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + ": no permission";
        }
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": no such file";
        }
        if (e instanceof FileSystemException || exit != Exit.BUG) {
            return e.getMessage();
        }
        StackTraceElement[] trace = e.getStackTrace();
        String place =
                Arrays.stream(trace).limit(1).map(at -> " at " + at).findFirst().orElse("");
        return "unexpected " + e.getClass().getSimpleName() + (e.getMessage() == null ? "" : ": " + e.getMessage())
                + place;
    }
}
