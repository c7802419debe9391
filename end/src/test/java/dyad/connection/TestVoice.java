package dyad.connection;

import dyad.hum.OutgoingFrame;
import dyad.hum.Voice;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A voice that says numbers, and remembers what was done to it. */
final class TestVoice implements Voice {
    final List<Long> written = new CopyOnWriteArrayList<>();
    final List<String> heard = new CopyOnWriteArrayList<>();
    final AtomicLong connections = new AtomicLong();
    final AtomicLong disconnections = new AtomicLong();
    final AtomicLong counted = new AtomicLong();
    volatile boolean countOnly;
    volatile boolean broken;
    volatile long period = 7;
    private final String own;
    private final String partners;
    private final long tickMillis;
    private long sequence;

    /** @param own the letter with which its topics begin */
    TestVoice(String own, String partners, long tickMillis) {
        this.own = own;
        this.partners = partners;
        this.tickMillis = tickMillis;
    }

    static String topic(String side, long period, int slot) {
        return "d/" + side + "-period-%05d-slot-%02d".formatted(period, slot);
    }

    @Override
    public long tickMillis() {
        return tickMillis;
    }

    @Override
    public long period() {
        return period;
    }

    @Override
    public List<String> subscriptions() {
        return IntStream.rangeClosed(-1, 1)
                .boxed()
                .flatMap(step -> IntStream.range(0, 64).mapToObj(slot -> topic(partners, period + step, slot)))
                .toList();
    }

    @Override
    public void connected() {
        connections.incrementAndGet();
    }

    @Override
    public void disconnected() {
        disconnections.incrementAndGet();
    }

    @Override
    public OutgoingFrame next() {
        if (broken) {
            throw new IllegalStateException("a bug");
        }
        sequence++;
        return frame(sequence, false);
    }

    @Override
    public List<OutgoingFrame> spares() {
        return List.of(frame(sequence + 1, true), frame(sequence + 2, true));
    }

    private OutgoingFrame frame(long number, boolean spare) {
        byte[] payload = new byte[512];
        Arrays.fill(payload, (byte) number);
        return new OutgoingFrame(number, topic(own, period, (int) (number % 64)), payload, spare);
    }

    @Override
    public void written(OutgoingFrame frame) {
        sequence = Math.max(sequence, frame.sequence());
        written.add(frame.sequence());
    }

    @Override
    public void hear(String topic, byte[] payload, boolean retained) {
        counted.incrementAndGet();
        if (countOnly) {
            return;
        }
        heard.add(topic + " " + payload.length + " " + payload[0] + (retained ? " retained" : ""));
    }
}
