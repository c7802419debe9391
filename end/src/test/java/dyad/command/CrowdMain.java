package dyad.command;

/** Many ends in one process, each as {@code dyad run} runs it. The arguments are the home and the relay of each, in turn. */
public final class CrowdMain {
    private CrowdMain() {}

    /** @param arguments see above */
    public static void main(String... arguments) {
        for (int at = 0; at < arguments.length; at += 2) {
            String home = arguments[at];
            String relay = arguments[at + 1];
            Thread.ofPlatform().start(() -> run(home, relay));
        }
    }

    private static void run(String home, String relay) {
        new Commands(Context.ofThisProcess())
                .run("run", "--home", home, "--relay", relay, "--profile", "together", "--no-open");
    }
}
