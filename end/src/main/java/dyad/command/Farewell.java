package dyad.command;

import dyad.end.Status;
import dyad.end.Status.RelayState;
import dyad.hum.Pace;
import java.time.Duration;
import java.util.function.Supplier;

/**
 * A person stops {@code dyad run} while words are kept here that the relay has not been handed yet: how long they still
 * need is said, and waited for. Another Ctrl-C ends the process, and with it the waiting.
 */
final class Farewell {
    private static final Duration LOOK = Duration.ofMillis(500);

    /** In the opening burst of a connection no letter is begun; a tick or two later it is, if there can be one. */
    private static final int TICKS_TO_BEGIN = Pace.BURST_FRAMES + 2;

    private static final int MILLIS_A_SECOND = 1_000;
    private static final int SECONDS_A_MINUTE = 60;
    private static final int SECONDS_TO_MINUTES = 120;

    private final Supplier<Left> left;
    private final Terminal terminal;

    /**
     * How it stands.
     *
     * @param words kept here, neither arrived nor handed to the relay
     * @param millis about how long until the relay, or the other, has all that it can be given; 0 once it has, and
     *     before the next tick has taken up what was just said
     * @param relay how the connection to the relay stands
     * @param tickMillis from one tick to the next
     * @param ticks how many there have been
     */
    record Left(int words, long millis, RelayState relay, long tickMillis, long ticks) {

        static Left of(Status status, long ticks) {
            int words = status.frozen().isPresent() ? 0 : status.words().kept();
            // With the other there, each needs a tick and what comes back another.
            boolean live = status.epoch() > 0;
            long tick = status.tickMillis();
            long millis = live ? (words + 1) * tick : status.words().restsInMillis();
            return new Left(words, millis, status.relay(), tick, ticks);
        }

        /** @param idleTicks of these none had anything to hand over */
        private boolean isUnderWay(long idleTicks) {
            return words > 0
                    && switch (relay) {
                        case CONNECTING -> true;
                        case CONNECTED -> millis > 0 || idleTicks < TICKS_TO_BEGIN;
                        case NONE, UNREACHABLE -> false;
                    };
        }

        private String length() {
            long seconds = Math.ceilDiv(Math.max(millis, tickMillis), MILLIS_A_SECOND);
            return seconds < SECONDS_TO_MINUTES ? seconds + " s" : Math.ceilDiv(seconds, SECONDS_A_MINUTE) + " minutes";
        }

        private String count() {
            return words == 1 ? "1 word" : words + " words";
        }
    }

    /** @param left asked again and again */
    Farewell(Supplier<Left> left, Terminal terminal) {
        this.left = left;
        this.terminal = terminal;
    }

    /** Returns at once if nothing is under way, else when nothing more is. */
    void bid() throws InterruptedException {
        Left now = left.get();
        if (now.words() == 0) {
            return;
        }
        terminal.err()
                .printf(
                        "%nOnly here yet: %s of yours. Handing over takes about %s more, with this end running.%n"
                                + "Waiting for it. Ctrl-C again stops at once; what is kept here stays, and goes when"
                                + " this end runs again.%n",
                        now.count(), now.length());
        long busy = now.ticks();
        while (now.isUnderWay(now.ticks() - busy)) {
            // The carriage return writes over the line before; the blanks, over what was longer.
            terminal.err().printf("\r  %s, about %s      ", now.count(), now.length());
            terminal.err().flush();
            Thread.sleep(LOOK);
            now = left.get();
            busy = now.millis() > 0 ? now.ticks() : busy;
        }
        String ending = now.words() == 0
                ? "All of it is handed over."
                : "That is all that can be handed over now. Only here: " + now.count()
                        + "; it goes when this end runs again.";
        terminal.err().printf("\r  %s%n", ending);
    }
}
