package holdfast.app.cli;

/** Ends a command with a message for people; no bug. */
final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Exit exit;

    Stop(Exit exit, String message) {
        super(message);
        this.exit = exit;
    }

    Exit exit() {
        return exit;
    }
}
