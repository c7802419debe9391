package dyad.end;

import dyad.hum.OutgoingFrame;
import dyad.hum.Voice;
import java.util.List;

/** A voice that also tells when each of its frames has been written: the page breathes with it. */
record TellingVoice(Voice voice, Runnable written) implements Voice {

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
        return voice.next();
    }

    @Override
    public void written(long sequence) {
        voice.written(sequence);
        written.run();
    }

    @Override
    public void hear(String topic, byte[] payload, boolean retained) {
        voice.hear(topic, payload, retained);
    }
}
