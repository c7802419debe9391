package dyad.connection;

/** Waiting for a thread's end without losing an interruption. */
final class Waiting {
    private Waiting() {}

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
