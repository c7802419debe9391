package dyad.command;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes what was opened, last first, exactly once. What is added after the closing (a stop came in the middle of the
 * start) is closed at once.
 *
 * <p>Safe for use by several threads; all of them return from {@link #close} only when everything is closed.
 */
final class Cleanup implements AutoCloseable {

    private final System.Logger logger = System.getLogger(Cleanup.class.getName());
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private boolean closed;

    /** Takes something to be closed later; returns it. */
    synchronized <T extends AutoCloseable> T add(T resource) {
        if (closed) {
            closeQuietly(resource);
        } else {
            opened.push(resource);
        }
        return resource;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!opened.isEmpty()) {
            closeQuietly(opened.pop());
        }
    }

    private void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // Whatever fails here, the rest must still be closed.
            logger.log(
                    System.Logger.Level.WARNING,
                    "closing failed: {0}",
                    e.getClass().getName());
        }
    }
}
