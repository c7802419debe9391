package dyad.link;

import dyad.hum.OutgoingFrame;
import dyad.hum.Pace;
import dyad.keys.Calendar;
import dyad.keys.Topics;
import java.util.ArrayList;
import java.util.List;

/** Makes the frame of every tick, whatever state the link is in, and the spares for the ticks after it. */
final class Making {
    private final Parts parts;
    private final Framing framing;
    private final Copies copies;
    private long beat;
    private long sequence;
    private long highest;

    Making(Parts parts, Framing framing, Copies copies) {
        this.parts = parts;
        this.framing = framing;
        this.copies = copies;
    }

    /** A new connection: its frames count from the first slot. */
    void connected() {
        beat = 0;
    }

    OutgoingFrame next() {
        sequence++;
        Framing.Made made = make();
        OutgoingFrame frame = ready(sequence, beat, made, false);
        beat++;
        return frame;
    }

    private Framing.Made make() {
        if (copies.evidence().isPresent()) {
            return framing.frozen(sequence, copies.evidence().get());
        }
        if (copies.noticeDue(beat)) {
            return framing.notice(sequence);
        }
        return parts.epochs()
                .live()
                .map(epoch -> framing.live(epoch, sequence, beat))
                .orElseGet(() -> framing.resting(sequence, beat));
    }

    /** What would be sent in the next ticks, if nothing were to be said in them. */
    List<OutgoingFrame> spares() {
        List<OutgoingFrame> spares = new ArrayList<>(Pace.SPARE_FRAMES);
        for (int ahead = 0; ahead < Pace.SPARE_FRAMES; ahead++) {
            spares.add(ready(sequence + 1 + ahead, beat + ahead, spare(sequence + 1 + ahead, beat + ahead), true));
        }
        return spares;
    }

    private Framing.Made spare(long number, long itsBeat) {
        if (copies.evidence().isPresent()) {
            return framing.frozen(number, copies.evidence().get());
        }
        if (copies.noticeUsual(itsBeat)) {
            return framing.notice(number);
        }
        return parts.epochs()
                .live()
                .map(epoch -> framing.liveSpare(epoch, number))
                .orElseGet(() -> framing.restingSpare(number, itsBeat));
    }

    private OutgoingFrame ready(long number, long itsBeat, Framing.Made made, boolean spare) {
        int slot = (int) (itsBeat % Topics.SLOTS);
        long period = Calendar.period(parts.seams().clock().wallMillis());
        OutgoingFrame frame =
                new OutgoingFrame(number, parts.topics().name(parts.role(), period, slot), made.payload(), spare);
        parts.letterbox().built(frame, slot, made.chunk());
        highest = Math.max(highest, number);
        return frame;
    }

    /** After a spare, numbers and slots go on from there. */
    void written(OutgoingFrame frame) {
        long ahead = frame.sequence() - sequence;
        if (ahead > 0) {
            sequence += ahead;
            beat += ahead;
        }
    }

    /** The highest number that any frame bears which may have been written. */
    long highest() {
        return highest;
    }

    /** How many ticks of this connection have had their frame. */
    long beat() {
        return beat;
    }

    /** The slot of the next frame. */
    int nextSlot() {
        return (int) (beat % Topics.SLOTS);
    }
}
