package dyad.browser;

import java.io.IOException;
import java.nio.file.Path;

/** Two ends, "left" and "right", each a process of its own, and the relay of the first, which is not theirs to close. */
record Couple(Relay relay, End left, End right) implements AutoCloseable {

    /** Two who have not met. The one who takes the code knows no relay: the code names it. */
    static Couple strangers(Relay relay, Path folder) throws IOException {
        return new Couple(relay, End.on(relay, folder.resolve("left")), End.withoutRelay(folder.resolve("right")));
    }

    @Override
    public void close() {
        left.close();
        right.close();
    }
}
