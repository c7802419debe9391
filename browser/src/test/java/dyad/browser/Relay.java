package dyad.browser;

import java.io.IOException;

/** A relay in a process of its own, which can be killed and come back on the same port with what it had kept. */
interface Relay extends AutoCloseable {
    /** As an end's {@code --relay} takes it. */
    String url();

    /** Like {@code kill -9}. */
    void kill();

    /** Starts it again. */
    void restart() throws IOException, InterruptedException;

    @Override
    void close();
}
