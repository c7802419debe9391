package dyad.world;

import dyad.hum.OutgoingFrame;
import dyad.hum.Voice;
import java.util.Arrays;
import java.util.List;

/**
 * Two ends that live one life, memory and all: whatever happens to the first happens to the second, and what the second
 * says is not sent. When they part, the second is a machine as it was at that moment.
 */
public final class Mirror implements Voice {
    private final Voice first;
    private final Voice second;
    private boolean parted;

    /** Both must have begun from the same disk with the same randomness. */
    public Mirror(Voice first, Voice second) {
        this.first = first;
        this.second = second;
    }

    /** From now on the second stands still. */
    public void part() {
        parted = true;
    }

    @Override
    public long tickMillis() {
        return first.tickMillis();
    }

    @Override
    public long period() {
        return first.period();
    }

    @Override
    public List<String> subscriptions() {
        List<String> topics = first.subscriptions();
        also(second::subscriptions);
        return topics;
    }

    @Override
    public void connected() {
        first.connected();
        also(second::connected);
    }

    @Override
    public void disconnected() {
        first.disconnected();
        also(second::disconnected);
    }

    @Override
    public OutgoingFrame next() {
        OutgoingFrame frame = first.next();
        also(() -> {
            if (!Arrays.equals(frame.payload(), second.next().payload())) {
                throw new IllegalStateException("two ends with one life have parted by themselves");
            }
        });
        return frame;
    }

    @Override
    public List<OutgoingFrame> spares() {
        List<OutgoingFrame> spares = first.spares();
        also(second::spares);
        return spares;
    }

    @Override
    public void written(OutgoingFrame frame) {
        first.written(frame);
        also(() -> second.written(frame));
    }

    @Override
    public void hear(String topic, byte[] payload, boolean retained) {
        first.hear(topic, payload, retained);
        also(() -> second.hear(topic, payload, retained));
    }

    private void also(Runnable action) {
        if (!parted) {
            action.run();
        }
    }
}
