package dyad.connection;

import dyad.hum.OutgoingFrame;
import dyad.hum.Voice;
import java.util.List;
import java.util.concurrent.CancellationException;

/**
 * One connection as the voice knows it: from {@link Voice#connected} to {@link Voice#disconnected}, and nothing after
 * that. All methods but one are called on the link's thread.
 */
final class Contact {
    private final Voice voice;
    private final RelayConnection connection;
    private final LinkThread link;
    private final long delayNanos;
    private long period;
    private boolean begun;
    private boolean over;

    /**
     * @param delayNanos after so long it attends to what comes in, nanoseconds
     * @param period the period of the topics that are listened on already
     */
    Contact(Voice voice, RelayConnection connection, LinkThread link, long delayNanos, long period) {
        this.voice = voice;
        this.connection = connection;
        this.link = link;
        this.delayNanos = delayNanos;
        this.period = period;
    }

    void begin() {
        if (!over) {
            begun = true;
            voice.connected();
        }
    }

    /** Something came in. From any thread; the voice hears it on the link's, in its time. */
    void receive(String topic, byte[] payload, boolean retained) {
        link.offer(delayNanos, () -> {
            if (!over) {
                voice.hear(topic, payload, retained);
            }
        });
    }

    /**
     * The next frame.
     *
     * @throws RuntimeException when there is none; if that is a bug, the link's thread reports it
     */
    Ready build() {
        if (over) {
            throw new CancellationException("the connection is over");
        }
        try {
            OutgoingFrame frame = voice.next();
            listenInANewPeriod();
            List<Ready.Publication> spares =
                    voice.spares().stream().map(Ready.Publication::of).toList();
            return new Ready(Ready.Publication.of(frame), spares, voice.tickMillis());
        } catch (RuntimeException bug) {
            link.report(bug);
            throw bug;
        }
    }

    void written(OutgoingFrame frame) {
        if (!over) {
            voice.written(frame);
        }
    }

    /** Ends the connection; the rest follows from that. */
    void cut() {
        connection.cut();
    }

    /** Once only, however often it is called. */
    void end() {
        boolean told = begun && !over;
        over = true;
        if (told) {
            voice.disconnected();
        }
    }

    private void listenInANewPeriod() {
        if (voice.period() != period) {
            period = voice.period();
            connection.subscribeLater(voice.subscriptions());
        }
    }
}
