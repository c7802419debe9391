package dyad.world;

import dyad.hum.OutgoingFrame;
import dyad.hum.Pace;
import dyad.hum.Voice;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** One relay and any number of humming ends under one virtual clock: one seed, one story. */
public final class World {
    private static final long MILLI = 1_000_000;

    private final VirtualClock clock = new VirtualClock();
    private final SplittableRandom chance;
    private final Map<String, byte[]> retained = new LinkedHashMap<>();
    private final List<Hum> hums = new ArrayList<>();
    private final PriorityQueue<Due> agenda = new PriorityQueue<>();
    private final List<Published> seen = new ArrayList<>();
    private double loss;
    private long order;

    /** Begins a world whose every chance comes from this seed. */
    public World(long seed) {
        this.chance = new SplittableRandom(seed);
    }

    /** The clock that all share. */
    public VirtualClock clock() {
        return clock;
    }

    /** Everything that the relay has seen. */
    public List<Published> seen() {
        return seen;
    }

    /** From now on this share of deliveries is lost. */
    public void lose(double share) {
        loss = share;
    }

    /** The relay forgets everything it retained. */
    public void forgetRetained() {
        retained.clear();
    }

    /** How many topics the relay holds a frame for. */
    public int retained() {
        return retained.size();
    }

    /** Publishes as an attacker may: anything, anywhere. */
    public void inject(String topic, byte[] payload) {
        publish(topic, payload);
    }

    /** Connects a voice; it hums from now on. */
    public Hum connect(Voice voice) {
        Hum hum = new Hum(voice);
        hums.add(hum);
        hum.connect();
        return hum;
    }

    /** Lets this much time pass. */
    public void pass(long millis) {
        long end = clock.monotonicNanos() + millis * MILLI;
        while (!agenda.isEmpty() && agenda.peek().at() <= end) {
            Due due = agenda.poll();
            clock.advanceTo(due.at());
            due.action().run();
        }
        clock.advanceTo(end);
    }

    private void at(long moment, Runnable action) {
        agenda.add(new Due(moment, order++, action));
    }

    private void publish(String topic, byte[] payload) {
        seen.add(new Published(clock.monotonicNanos(), topic, payload));
        retained.put(topic, payload);
        for (Hum hum : List.copyOf(hums)) {
            if (hum.topics.contains(topic) && chance.nextDouble() >= loss) {
                at(clock.monotonicNanos() + 5 * MILLI, () -> hum.deliver(topic, payload, false));
            }
        }
    }

    /** A frame as the relay saw it. */
    public record Published(long at, String topic, byte[] payload) {}

    private record Due(long at, long order, Runnable action) implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
        }
    }

    /** One connection with its rhythm. */
    public final class Hum {
        private final Voice voice;
        private final Set<String> topics = new HashSet<>();
        private boolean open = true;
        private int burst;

        private Hum(Voice voice) {
            this.voice = voice;
        }

        private void connect() {
            voice.connected();
            topics.addAll(voice.subscriptions());
            for (Map.Entry<String, byte[]> kept : List.copyOf(retained.entrySet())) {
                if (topics.contains(kept.getKey())) {
                    at(clock.monotonicNanos() + MILLI, () -> deliver(kept.getKey(), kept.getValue(), true));
                }
            }
            at(clock.monotonicNanos() + Pace.BURST_INTERVAL_MILLIS * MILLI, this::build);
        }

        private void deliver(String topic, byte[] payload, boolean isRetained) {
            if (open) {
                voice.hear(topic, payload.clone(), isRetained);
            }
        }

        private void build() {
            if (open) {
                OutgoingFrame frame = voice.next();
                at(clock.monotonicNanos() + Pace.BUILD_AHEAD_MILLIS * MILLI, () -> write(frame));
            }
        }

        private void write(OutgoingFrame frame) {
            if (!open) {
                return;
            }
            publish(frame.topic(), frame.payload());
            voice.written(frame.sequence());
            burst++;
            long interval = burst < Pace.BURST_FRAMES ? Pace.BURST_INTERVAL_MILLIS : jittered(voice.tickMillis());
            at(clock.monotonicNanos() + (interval - Pace.BUILD_AHEAD_MILLIS) * MILLI, this::build);
        }

        private long jittered(long tick) {
            return Math.round(tick * (1 + Pace.JITTER * (2 * chance.nextDouble() - 1)));
        }

        /** The process dies, or the cable is cut. */
        public void cut() {
            open = false;
            hums.remove(this);
        }
    }

    /** Lets time pass until something is so, for at most this long. */
    public boolean passUntil(long millis, BooleanSupplier so) {
        for (long passed = 0; passed < millis; passed += 100) {
            if (so.getAsBoolean()) {
                return true;
            }
            pass(100);
        }
        return so.getAsBoolean();
    }
}
