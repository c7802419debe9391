package dyad.command;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Shows the seconds that a code has left, on one line of the terminal, until closed. */
final class Countdown implements AutoCloseable {

    private final Terminal terminal;
    private final AtomicReference<@Nullable Thread> running = new AtomicReference<>();

    Countdown(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Begins to count down to {@code moment}, in milliseconds since 1970. */
    void until(long moment) {
        close();
        running.set(Thread.ofVirtual().start(() -> count(moment)));
    }

    private void count(long moment) {
        try {
            for (long left = seconds(moment); left > 0; left = seconds(moment)) {
                show(left + " s left ");
                Thread.sleep(1_000);
            }
        } catch (InterruptedException done) {
            Thread.currentThread().interrupt();
        } finally {
            show("            \r");
        }
    }

    private void show(String text) {
        terminal.out().print("\r" + text);
        terminal.out().flush();
    }

    private static long seconds(long moment) {
        return (moment - System.currentTimeMillis() + 999) / 1_000;
    }

    @Override
    public void close() {
        Thread thread = running.getAndSet(null);
        if (thread == null) {
            return;
        }
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
