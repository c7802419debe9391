package dyad.world;

import dyad.hum.OutgoingFrame;
import dyad.hum.Pace;
import dyad.hum.Voice;
import java.util.List;
import java.util.SplittableRandom;

/** One connection of a voice, with its rhythm: the burst, then jittered ticks, each frame built 0.2 s ahead. */
public final class Hum {
    private static final long MILLI = 1_000_000;

    private final World world;
    private final Voice voice;
    private final Runnable died;
    private final SplittableRandom chance;
    private List<String> topics = List.of();
    private long period;
    private boolean open = true;
    private boolean deaf;
    private boolean tooLate;
    private int burst;
    private long written;
    private long gap;

    Hum(World world, Voice voice, Runnable died, SplittableRandom chance) {
        this.world = world;
        this.voice = voice;
        this.died = died;
        this.chance = chance;
    }

    void connect() {
        guarded(() -> {
            voice.connected();
            listen();
            world.agenda().in(Pace.BURST_INTERVAL_MILLIS * MILLI, this::build);
        });
    }

    private void listen() {
        world.relay().unsubscribe(this, topics);
        period = voice.period();
        topics = voice.subscriptions();
        world.listened(this, topics);
    }

    void deliver(String topic, byte[] payload, boolean retained) {
        if (open && !deaf) {
            guarded(() -> voice.hear(topic, payload, retained));
        }
    }

    private void build() {
        if (open) {
            guarded(() -> {
                OutgoingFrame frame = voice.next();
                if (voice.period() != period) {
                    listen();
                }
                List<OutgoingFrame> spares = spares(world.weather().ticksMissed());
                world.agenda().in(Pace.BUILD_AHEAD_MILLIS * MILLI, () -> write(frame, spares));
            });
        }
    }

    private List<OutgoingFrame> spares(int wanted) {
        if (wanted == 0) {
            return List.of();
        }
        List<OutgoingFrame> all = voice.spares();
        return all.subList(0, Math.min(wanted, all.size()));
    }

    /** What is written in the ticks after this one is spares, as long as there are some, and then a new frame. */
    private void write(OutgoingFrame frame, List<OutgoingFrame> spares) {
        if (!open) {
            return;
        }
        burst = Math.min(burst + 1, Pace.BURST_FRAMES);
        long interval = burst < Pace.BURST_FRAMES ? Pace.BURST_INTERVAL_MILLIS * MILLI : jittered(voice.tickMillis());
        if (spares.isEmpty()) {
            world.agenda().in(interval - Pace.BUILD_AHEAD_MILLIS * MILLI, this::build);
        } else {
            world.agenda().in(interval, () -> write(spares.getFirst(), spares.subList(1, spares.size())));
        }
        long now = world.clock().monotonicNanos();
        gap = written == 0 ? 0 : now - written;
        written = now;
        world.published(this, frame);
        guarded(() -> {
            if (frame.spare() && !tooLate) {
                // The tick's own frame is made after all, and never written.
                voice.next();
            }
            tooLate = frame.spare();
            voice.written(frame);
        });
    }

    private long jittered(long tickMillis) {
        return Math.round(tickMillis * MILLI * (1 + Pace.JITTER * Pace.swing(chance::nextDouble)));
    }

    /** The process may die at any write of its disk; then nothing of it goes on. */
    private void guarded(Runnable action) {
        try {
            action.run();
        } catch (Killed death) {
            cut();
            died.run();
        }
    }

    /** Whether more time than any tick may take lay between the newest frame and the one before. */
    public boolean skippedATick() {
        return gap > Math.max(voice.tickMillis() * (1 + Pace.JITTER), Pace.BURST_INTERVAL_MILLIS) * MILLI + MILLI;
    }

    /** Shows the voice a frame, as a relay can at any time. */
    public void show(String topic, byte[] payload, boolean retained) {
        deliver(topic, payload, retained);
    }

    /** From now on what comes in is withheld from the voice, although the connection stands (or not any more). */
    void withhold(boolean all) {
        deaf = all;
    }

    /** The process dies, or the cable is cut. */
    public void cut() {
        open = false;
        world.ended(this, topics);
    }
}
