package dyad.bench;

import dyad.hum.OutgoingFrame;
import dyad.hum.PassingVoice;
import dyad.hum.Voice;

/** A link's voice that notes when the frame with the word is built, written and heard. For the link's thread. */
final class WatchedVoice implements PassingVoice {
    private final Voice voice;
    private final Trace trace;
    private final WatchedClock ticks;
    private long withWord;
    private boolean sealed;
    private long heardAt;

    /** @param ticks the clock of the hum that drives this voice */
    WatchedVoice(Voice voice, Trace trace, WatchedClock ticks) {
        this.voice = voice;
        this.trace = trace;
        this.ticks = ticks;
    }

    @Override
    public Voice voice() {
        return voice;
    }

    /** The frame being built is the one with the word. */
    void wordSealed() {
        sealed = true;
    }

    /** When the publication that is being heard came in. */
    long heardAt() {
        return heardAt;
    }

    @Override
    public OutgoingFrame next() {
        sealed = false;
        long begun = System.nanoTime();
        OutgoingFrame frame = voice.next();
        long ended = System.nanoTime();
        if (sealed) {
            withWord = frame.sequence();
            trace.note(Moment.BUILDING, begun);
            trace.note(Moment.BUILT, ended);
        }
        return frame;
    }

    @Override
    public void written(OutgoingFrame frame) {
        if (frame.sequence() == withWord && !frame.spare()) {
            trace.note(Moment.WRITTEN, ticks.woken());
        }
        voice.written(frame);
    }

    @Override
    public void hear(String topic, byte[] payload, boolean retained) {
        heardAt = System.nanoTime();
        voice.hear(topic, payload, retained);
    }
}
