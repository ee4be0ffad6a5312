package holdfast.app.cli;

import holdfast.lab.study.Simulator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Command lines run in this process, as if typed in a folder. */
final class Session {
    private final Path here;
    private Path home;
    private boolean screen;
    private Map<String, String> environment = Map.of();
    private Simulator simulator = Simulator.ENGINE;

    Session(Path here) {
        this.here = here;
        this.home = here;
    }

    /** With the shipped scenarios of that checkout. */
    Session home(Path home) {
        this.home = home;
        return this;
    }

    /** As on a terminal with these environment variables. */
    Session onScreen(Map<String, String> environment) {
        this.screen = true;
        this.environment = environment;
        return this;
    }

    /** With another way to run a market. */
    Session simulator(Simulator simulator) {
        this.simulator = simulator;
        return this;
    }

    Answer run(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(
                new PrintStream(out, false, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                screen,
                screen,
                environment);
        int code = Main.run(new Context(terminal, home, here, new Interruption(), simulator), arguments);
        return new Answer(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What came back. */
    record Answer(int code, String out, String err) {}
}
