package dyad.kills;

import dyad.hum.OutgoingFrame;
import dyad.hum.Voice;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;

/** A voice of which every frame is noted, whether it is ever passed on or not. */
record NotingVoice(Voice voice, Set<ByteBuffer> frames) implements Voice {

    @Override
    public long tickMillis() {
        return voice.tickMillis();
    }

    @Override
    public long period() {
        return voice.period();
    }

    @Override
    public List<String> subscriptions() {
        return voice.subscriptions();
    }

    @Override
    public void connected() {
        voice.connected();
    }

    @Override
    public void disconnected() {
        voice.disconnected();
    }

    @Override
    public OutgoingFrame next() {
        OutgoingFrame frame = voice.next();
        frames.add(ByteBuffer.wrap(frame.payload().clone()));
        return frame;
    }

    @Override
    public void written(long sequence) {
        voice.written(sequence);
    }

    @Override
    public void hear(String topic, byte[] payload, boolean retained) {
        voice.hear(topic, payload, retained);
    }
}
