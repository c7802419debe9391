package dyad.browser;

import java.io.IOException;
import java.nio.file.Path;

/** A relay and two ends, "left" and "right", each a process of its own. */
record Couple(Relay relay, End left, End right) implements AutoCloseable {

    /** Two who have not met, over the embedded relay. */
    static Couple strangers(Path folder) throws IOException, InterruptedException {
        return strangers(EmbeddedRelay.start(folder.resolve("relay")), folder);
    }

    /** Two who have not met. The one who takes the code knows no relay: the code names it. */
    static Couple strangers(Relay relay, Path folder) throws IOException {
        return new Couple(relay, End.on(relay, folder.resolve("left")), End.withoutRelay(folder.resolve("right")));
    }

    /** Lets the two meet on their pages, by a pasted code. */
    Couple met(Chromium chromium) throws IOException, InterruptedException {
        try (Visit left = Visit.to(chromium.browser(), left().address());
                Visit right = Visit.to(chromium.browser(), right().address())) {
            new Encounter(left, right).meet();
        }
        return this;
    }

    @Override
    public void close() {
        left.close();
        right.close();
        relay.close();
    }
}
