package dyad.world;

import dyad.hum.OutgoingFrame;
import dyad.hum.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/** One relay and any number of humming ends under one virtual time: one seed, one story. */
public final class World {
    private static final long MILLI = 1_000_000;

    private final VirtualClock clock = new VirtualClock();
    private final Agenda agenda = new Agenda(clock);
    private final SplittableRandom chance;
    private final Weather weather;
    private final Relay relay;
    private final Observer observer;
    private final List<Published> seen = new ArrayList<>();

    /** Begins a world whose every chance comes from this seed, and which remembers all that the relay sees. */
    public World(long seed) {
        this.chance = new SplittableRandom(seed);
        this.weather = new Weather(chance.split());
        this.relay = new Relay(agenda, clock, weather);
        this.observer = (by, frame) -> seen.add(new Published(clock.monotonicNanos(), frame.topic(), frame.payload()));
    }

    /** Begins a world whose every chance comes from this seed; only the observer sees what the relay sees. */
    public World(long seed, Observer observer) {
        this.chance = new SplittableRandom(seed);
        this.weather = new Weather(chance.split());
        this.relay = new Relay(agenda, clock, weather);
        this.observer = observer;
    }

    /** The true time. */
    public VirtualClock clock() {
        return clock;
    }

    /** Everything that the relay has seen, unless an observer looks instead. */
    public List<Published> seen() {
        return seen;
    }

    /** What happens to frames on their way. */
    public Weather weather() {
        return weather;
    }

    /** From now on this share of deliveries is lost. */
    public void lose(double share) {
        weather.lose(share);
    }

    /** The relay forgets everything it retained. */
    public void forgetRetained() {
        relay.forgetRetained();
    }

    /** How many frames the relay keeps. */
    public int retained() {
        return relay.kept();
    }

    /** Publishes as an attacker may: anything, anywhere. */
    public void inject(String topic, byte[] payload) {
        relay.publish(topic, payload);
    }

    /** Connects a voice; it hums from now on. */
    public Hum connect(Voice voice) {
        return connect(voice, () -> {});
    }

    Hum connect(Voice voice, Runnable died) {
        Hum hum = new Hum(this, voice, died, chance.split());
        hum.connect();
        return hum;
    }

    void published(Hum by, OutgoingFrame frame) {
        observer.published(by, frame);
        relay.publish(frame.topic(), frame.payload());
    }

    void listened(Hum by, List<String> topics) {
        observer.listened(by, topics);
        relay.subscribe(by, topics);
    }

    void ended(Hum by, List<String> topics) {
        observer.ended(by);
        relay.unsubscribe(by, topics);
    }

    /** Plans an action this many nanoseconds from now. */
    public void in(long nanos, Runnable action) {
        agenda.in(nanos, action);
    }

    /** Lets the next thing happen, whenever it is due; false if nothing ever will. */
    public boolean step() {
        return agenda.step();
    }

    /** Lets this much time pass. */
    public void pass(long millis) {
        agenda.runUntil(clock.monotonicNanos() + millis * MILLI);
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

    Agenda agenda() {
        return agenda;
    }

    Relay relay() {
        return relay;
    }

    /** Sees every frame that an end writes, at the moment it is written. */
    @FunctionalInterface
    public interface Observer {
        /** A connection has written a frame. */
        void published(Hum by, OutgoingFrame frame);

        /** A connection listens on these topics from now on, and on no others. */
        default void listened(Hum by, List<String> topics) {}

        /** A connection is no more. */
        default void ended(Hum by) {}
    }

    /** A frame as the relay saw it. */
    public record Published(long at, String topic, byte[] payload) {}
}
