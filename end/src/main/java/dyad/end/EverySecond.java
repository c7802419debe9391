package dyad.end;

import dyad.connection.LinkThread;
import java.time.Duration;
import java.util.List;

/** Lets some look at their clocks once a second, on the link's thread, until it is told to stop or that thread is closed. */
final class EverySecond {
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final LinkThread link;
    private final List<Runnable> looks;
    private final Thread thread = Thread.ofVirtual().name("dyad-seconds").unstarted(this::run);

    EverySecond(LinkThread link, List<Runnable> looks) {
        this.link = link;
        this.looks = looks;
    }

    void start() {
        thread.start();
    }

    void stop() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (looks.stream().allMatch(link::execute)) {
                Thread.sleep(SECOND);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
