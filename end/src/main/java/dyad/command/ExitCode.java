package dyad.command;

/** How a command ends. Scripts may rely on these. */
final class ExitCode {

    /** Done. */
    static final int OK = 0;
    /** Refused, or it failed; the message says why. */
    static final int FAILED = 1;
    /** The command line or the configuration makes no sense. */
    static final int USAGE = 2;
    /** No end is running on this home. */
    static final int NOT_RUNNING = 3;
    /** Another end is running on this home. */
    static final int BUSY = 4;

    private ExitCode() {}
}
