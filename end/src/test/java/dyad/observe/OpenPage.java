package dyad.observe;

import dyad.together.LocalApi;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** A page that stays open: follows the end's events on a thread of its own. */
final class OpenPage implements Closeable {
    private final InputStream events;

    OpenPage(LocalApi end) throws IOException {
        events = end.events();
        Thread.ofVirtual().start(this::follow);
    }

    private void follow() {
        try {
            events.transferTo(OutputStream.nullOutputStream());
        } catch (IOException closed) {
            // The observation is over.
        }
    }

    @Override
    public void close() throws IOException {
        events.close();
    }
}
