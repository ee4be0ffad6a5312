package holdfast.app.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The two streams of a command: data goes to {@code out}, talk to {@code err}.
 *
 * @param out data, UTF-8
 * @param err messages and progress, UTF-8
 * @param outIsScreen true if a person sees {@code out}
 * @param errIsScreen true if a person sees {@code err}
 * @param environment environment variables
 */
record Terminal(
        PrintStream out, PrintStream err, boolean outIsScreen, boolean errIsScreen, Map<String, String> environment) {

    /** The process's own streams. The launcher says which of them is a screen. */
    static Terminal ofProcess() {
        return new Terminal(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                Boolean.getBoolean("holdfast.terminal.out"),
                Boolean.getBoolean("holdfast.terminal.err"),
                System.getenv());
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(
                new BufferedOutputStream(new WatchedStream(new FileOutputStream(descriptor)), 1 << 14),
                descriptor == FileDescriptor.err,
                StandardCharsets.UTF_8);
    }

    /** True where a line of {@code err} can be written over. */
    boolean errIsLively() {
        return errIsScreen && !environment.getOrDefault("TERM", "").equals("dumb");
    }

    /** True where the environment lets a screen have colour: NO_COLOR is unset or empty, TERM is not dumb. */
    boolean mayColour() {
        return environment.getOrDefault("NO_COLOR", "").isEmpty()
                && !environment.getOrDefault("TERM", "").equals("dumb");
    }
}
