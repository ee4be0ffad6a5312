package holdfast.app.cli;

/** Says what came of a run. */
final class RunEnd {
    private final Command command;

    RunEnd(Command command) {
        this.command = command;
    }

    void tell(Outcome outcome) {
        outcome.failed().forEach(failure -> command.complain("failed: " + failure));
        if (!outcome.complete()) {
            command.complain(
                    "Interrupted; the folder holds the " + outcome.replications() + " replications that finished.");
        }
        if (command.talk.json || command.talk.quiet) {
            return;
        }
        if (!outcome.verdicts().isEmpty()) {
            command.table(outcome.claims());
            outcome.verdicts().forEach(verdict -> command.detail(verdict.explanation()));
        }
        command.data(outcome.report());
        command.say("Look at it:  " + opener() + " " + outcome.report());
        command.say("Run it again: holdfast reproduce " + outcome.folder());
    }

    private static String opener() {
        return System.getProperty("os.name").startsWith("Mac") ? "open" : "xdg-open";
    }
}
