package dyad.command;

import java.util.List;

/** The program {@code dyad}. */
public final class Main {

    private Main() {}

    /** Runs one command and ends the process with its exit code. */
    public static void main(String... arguments) {
        // Asked often by scripts and by people in doubt: answered before anything else is loaded.
        if (List.of(arguments).equals(List.of("--version"))) {
            System.out.println("dyad " + Version.read());
            return;
        }
        System.exit(new Commands(Context.ofThisProcess()).run(arguments));
    }
}
