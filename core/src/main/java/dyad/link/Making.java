package dyad.link;

import dyad.epoch.LiveEpoch;
import dyad.hum.OutgoingFrame;
import dyad.hum.Pace;
import dyad.keys.Calendar;
import dyad.keys.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

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
        Framing.Made made = made(
                sequence,
                copies.noticeDue(beat),
                epoch -> framing.live(epoch, sequence, beat),
                () -> framing.resting(sequence, beat));
        OutgoingFrame frame = ready(sequence, beat, made, false);
        beat++;
        return frame;
    }

    /** What would be sent in the next ticks, if nothing were to be said in them. */
    List<OutgoingFrame> spares() {
        List<OutgoingFrame> spares = new ArrayList<>(Pace.SPARE_FRAMES);
        for (int ahead = 0; ahead < Pace.SPARE_FRAMES; ahead++) {
            spares.add(spare(sequence + 1 + ahead, beat + ahead));
        }
        return spares;
    }

    private OutgoingFrame spare(long number, long itsBeat) {
        Framing.Made made = made(
                number,
                copies.noticeUsual(itsBeat),
                epoch -> framing.liveSpare(epoch, number),
                () -> framing.restingSpare(number, itsBeat));
        return ready(number, itsBeat, made, true);
    }

    /** That a copy was found goes before everything, a notice before what there is to say. */
    private Framing.Made made(
            long number, boolean notice, Function<LiveEpoch, Framing.Made> live, Supplier<Framing.Made> resting) {
        if (copies.evidence().isPresent()) {
            return framing.frozen(number, copies.evidence().get());
        }
        return notice ? framing.notice(number) : parts.epochs().live().map(live).orElseGet(resting);
    }

    private OutgoingFrame ready(long number, long itsBeat, Framing.Made made, boolean spare) {
        int slot = slot(itsBeat);
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
        return slot(beat);
    }

    private static int slot(long itsBeat) {
        return (int) (itsBeat % Topics.SLOTS);
    }
}
