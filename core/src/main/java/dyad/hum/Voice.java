package dyad.hum;

import java.util.List;

/**
 * Something that has a frame to send at every tick: a link, or a meeting. The hum drives it; it never drives the hum.
 *
 * <p>All methods are called on one thread, the link's own.
 */
public interface Voice {

    /** Milliseconds between two ticks, before jitter. Changes only by a person's choice or a timetable. */
    long tickMillis();

    /** The 21-day period that {@link #subscriptions} belongs to; when it changes, subscribe again. */
    long period();

    /** Every topic to listen on now: the partner's 64 slots of the last, this and the next period. */
    List<String> subscriptions();

    /** A new connection stands. The next eight frames are the opening burst. */
    void connected();

    /** The connection is gone. */
    void disconnected();

    /**
     * Builds the next frame. Called a fixed 0.2 s before the tick at which the frame is written; nothing that happens
     * later changes it.
     */
    OutgoingFrame next();

    /**
     * Frames for the ticks after that of {@link #next}, in their order, for when a better one cannot be made in time: a slow
     * disk, say, would otherwise leave out ticks, and would do so when there is something to keep. Called right after
     * {@link #next}, and often for nothing; they say nothing that has not been said, and making them changes nothing.
     */
    List<OutgoingFrame> spares();

    /** This frame has just been handed to the connection. */
    void written(OutgoingFrame frame);

    /** A publication came in. Anything that is not a good frame is counted and otherwise without effect. */
    void hear(String topic, byte[] payload, boolean retained);
}
