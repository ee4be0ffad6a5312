package holdfast.app.cli;

import picocli.CommandLine.Option;

/** How a command talks; the same options everywhere. */
final class Talk {
    @Option(names = "--json", description = "Print data as JSON.")
    boolean json;

    @Option(names = "--plain", description = "Print data as tab-separated lines, one record a line.")
    boolean plain;

    @Option(
            names = {"-q", "--quiet"},
            description = "Say nothing on success.")
    boolean quiet;

    @Option(
            names = {"-v", "--verbose"},
            description = "Say more; with a bug, the stack trace too.")
    boolean verbose;

    @Option(names = "--no-color", description = "No colour (also: NO_COLOR, TERM=dumb; never when piped).")
    boolean noColour;

    @Option(names = "--debug", description = "The stack trace of a bug.")
    boolean debug;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    boolean help;
}
