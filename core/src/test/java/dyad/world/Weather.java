package dyad.world;

import dyad.hum.Pace;
import java.util.SplittableRandom;

/** What happens to frames: at an end that is slow, and on their way from the relay to one. Calm unless told otherwise. */
public final class Weather {
    private static final long HOP_NANOS = 5_000_000;

    private final SplittableRandom chance;
    private double lost;
    private double doubled;
    private double late;
    private long latestNanos = 1;
    private double altered;
    private double slow;
    private long heldBackNanos;
    private long lagNanos;
    private long laggedAt;
    private final Toll toll = new Toll();

    Weather(SplittableRandom chance) {
        this.chance = chance;
    }

    /** From now on this share of deliveries is lost. */
    public void lose(double share) {
        lost = share;
    }

    /** From now on this share of deliveries comes twice. */
    public void repeat(double share) {
        doubled = share;
    }

    /** From now on this share of deliveries is held up, by at most so long, and so comes out of order. */
    public void hold(double share, long atMostNanos) {
        late = share;
        latestNanos = Math.max(1, atMostNanos);
    }

    /** From now on this share of deliveries has one byte changed. */
    public void alter(double share) {
        altered = share;
    }

    /** From now on this share of ends' ticks is followed by some whose own frame is not ready in time. */
    public void slowDown(double share) {
        slow = share;
    }

    /** How many ticks after this one have to do with a spare. */
    int ticksMissed() {
        int missed = strikes(slow) ? chance.nextInt(1, Pace.SPARE_FRAMES + 1) : 0;
        toll.spares += missed;
        return missed;
    }

    /**
     * From now on everything comes later and later, in order, half as fast as it was sent, until it lags so far behind:
     * so a relay would feign that somebody who is gone is still there.
     */
    public void holdBack(long atMostNanos) {
        heldBackNanos = atMostNanos;
        lagNanos = 0;
        laggedAt = 0;
    }

    /** Nothing is lost, doubled, late, slow, held back or altered any more. */
    public void calm() {
        heldBackNanos = 0;
        slow = 0;
        lost = 0;
        doubled = 0;
        late = 0;
        altered = 0;
    }

    /** What it has done so far. */
    public Toll toll() {
        return toll;
    }

    void carry(Agenda agenda, Hum to, String topic, byte[] payload) {
        if (strikes(lost)) {
            toll.lost++;
            return;
        }
        byte[] shown = strikes(altered) ? alter(payload) : payload;
        send(agenda, to, topic, shown);
        if (strikes(doubled)) {
            toll.doubled++;
            send(agenda, to, topic, shown);
        }
    }

    private void send(Agenda agenda, Hum to, String topic, byte[] payload) {
        long delay = HOP_NANOS + lag(agenda.now());
        if (strikes(late)) {
            toll.late++;
            delay += chance.nextLong(latestNanos);
        }
        agenda.in(delay, () -> to.deliver(topic, payload, false));
    }

    private long lag(long now) {
        if (heldBackNanos == 0) {
            return 0;
        }
        lagNanos = laggedAt == 0 ? 0 : Math.min(heldBackNanos, lagNanos + (now - laggedAt) / 2);
        laggedAt = now;
        toll.late++;
        return lagNanos;
    }

    private byte[] alter(byte[] payload) {
        toll.altered++;
        byte[] copy = payload.clone();
        copy[chance.nextInt(copy.length)] ^= (byte) chance.nextInt(1, 256);
        return copy;
    }

    private boolean strikes(double share) {
        return share > 0 && chance.nextDouble() < share;
    }

    /** How many deliveries were hit. */
    public static final class Toll {
        private long lost;
        private long doubled;
        private long late;
        private long altered;
        private long spares;

        /** Deliveries that never came. */
        public long lost() {
            return lost;
        }

        /** Deliveries that came twice. */
        public long doubled() {
            return doubled;
        }

        /** Deliveries that came late. */
        public long late() {
            return late;
        }

        /** Ticks that had a spare frame, because their own came too late. */
        public long spares() {
            return spares;
        }

        /** Deliveries that had a byte changed. */
        public long altered() {
            return altered;
        }
    }
}
