package dyad.world;

import java.util.SplittableRandom;

/** What happens to frames on their way from the relay to an end. Calm unless told otherwise. */
public final class Weather {
    private static final long HOP_NANOS = 5_000_000;

    private final SplittableRandom chance;
    private double lost;
    private double doubled;
    private double late;
    private long latestNanos = 1;
    private double altered;
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

    /**
     * From now on everything comes later and later, in order, half as fast as it was sent, until it lags so far behind:
     * so a relay would feign that somebody who is gone is still there.
     */
    public void holdBack(long atMostNanos) {
        heldBackNanos = atMostNanos;
        lagNanos = 0;
        laggedAt = 0;
    }

    /** Nothing is lost, doubled, late, held back or altered any more. */
    public void calm() {
        heldBackNanos = 0;
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

        /** Deliveries that had a byte changed. */
        public long altered() {
            return altered;
        }
    }
}
