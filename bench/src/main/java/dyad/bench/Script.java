package dyad.bench;

/** The program as a person starts it. */
final class Script {
    private Script() {}

    /** Where {@code ./dyad} is; it says so itself. */
    static String path() {
        String path = System.getProperty("dyad.script");
        if (path == null) {
            throw new IllegalStateException("start the benchmarks with ./dyad bench");
        }
        return path;
    }
}
