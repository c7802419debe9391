package dyad.command;

/** A command that cannot do what it was asked for. */
final class CommandFailure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int exitCode;
    private final String kind;

    /**
     * @param exitCode one of {@link ExitCode}
     * @param kind one word, for programs
     * @param message one sentence that says what to do
     */
    CommandFailure(int exitCode, String kind, String message) {
        super(message);
        this.exitCode = exitCode;
        this.kind = kind;
    }

    /** The command line makes no sense. */
    static CommandFailure usage(String message) {
        return new CommandFailure(ExitCode.USAGE, "usage", message);
    }

    int exitCode() {
        return exitCode;
    }

    String kind() {
        return kind;
    }
}
