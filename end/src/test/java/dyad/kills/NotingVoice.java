package dyad.kills;

import dyad.hum.OutgoingFrame;
import dyad.hum.PassingVoice;
import dyad.hum.Voice;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

/** A voice of which every frame is noted, whether it is ever passed on or not. */
record NotingVoice(Voice voice, Set<ByteBuffer> frames) implements PassingVoice {

    @Override
    public OutgoingFrame next() {
        OutgoingFrame frame = voice.next();
        frames.add(ByteBuffer.wrap(frame.payload().clone()));
        return frame;
    }

    @Override
    public List<OutgoingFrame> spares() {
        List<OutgoingFrame> spares = voice.spares();
        spares.forEach(frame -> frames.add(ByteBuffer.wrap(frame.payload().clone())));
        return spares;
    }
}
