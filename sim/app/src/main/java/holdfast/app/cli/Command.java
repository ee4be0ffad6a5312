package holdfast.app.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;

/** What all commands share: where they work and how they talk. */
abstract class Command implements Callable<Integer> {
    static final String BOLD = "\u001b[1m";
    static final String NORMAL = "\u001b[0m";

    @Mixin
    final Talk talk = new Talk();

    final Context context;

    Command(Context context) {
        this.context = context;
    }

    /** Does the work; an unexpected exception is a bug. */
    abstract Exit execute() throws Exception;

    @Override
    public final Integer call() throws Exception {
        return execute().code();
    }

    /** A line of data. */
    final void data(String line) {
        context.terminal().out().print(line + "\n");
    }

    /** A table: JSON records, tab-separated lines, or aligned columns, as asked. */
    final void table(Table table) {
        if (talk.json) {
            data(Json.text(table.records()));
        } else {
            (talk.plain ? table.plain() : table.aligned()).forEach(this::data);
        }
    }

    /** Talk, silenced by -q. */
    final void say(String line) {
        if (!talk.quiet) {
            complain(line);
        }
    }

    /** Talk that only -v asks for. */
    final void detail(String line) {
        if (talk.verbose) {
            complain(line);
        }
    }

    /** Talk that nothing silences. Data that came before it is seen before it. */
    final void complain(String line) {
        context.terminal().out().flush();
        context.terminal().err().print(line + "\n");
        context.terminal().err().flush();
    }

    final boolean colourOnOut() {
        return context.terminal().outIsScreen() && mayColour();
    }

    final boolean colourOnErr() {
        return context.terminal().errIsScreen() && mayColour();
    }

    private boolean mayColour() {
        return !talk.noColour && context.terminal().mayColour();
    }

    /** The text, bold where the data stream has colour. */
    final String bold(String text) {
        return colourOnOut() ? BOLD + text + NORMAL : text;
    }
}
