package dyad.world;

import dyad.hum.OutgoingFrame;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All that a relay sees of everybody: connections in the order in which they began, and what each of them does when. */
public final class RelayView implements World.Observer {
    private final Map<Hum, Integer> connections = new HashMap<>();
    private final Set<Hum> ended = new HashSet<>();
    private final List<Seen> seen = new ArrayList<>();
    private final List<byte[]> payloads = new ArrayList<>();
    private Optional<VirtualClock> clock = Optional.empty();

    /** One thing that a connection did; all that a relay can read without a key. */
    public sealed interface Seen {
        /** Which connection, counted from 0. */
        int connection();

        /** Nanoseconds of the world's time. */
        long at();

        /** It listens on these from now on, and on no others. */
        record Listened(int connection, long at, List<String> topics) implements Seen {}

        /** It published so many bytes. */
        record Published(int connection, long at, String topic, int size) implements Seen {}

        /** It is gone. */
        record Ended(int connection, long at) implements Seen {}
    }

    /** A world that is seen in this way. */
    public World world(long seed) {
        World world = new World(seed, this);
        clock = Optional.of(world.clock());
        return world;
    }

    /** Everything since the beginning, or since it was forgotten. */
    public List<Seen> seen() {
        return seen;
    }

    /** The bytes that were published, in order. */
    public List<byte[]> payloads() {
        return payloads;
    }

    /** What was seen of this connection. */
    public List<Seen> of(int connection) {
        return seen.stream().filter(one -> one.connection() == connection).toList();
    }

    /** The topics that this connection published to, in order. */
    public List<Seen.Published> published(int connection) {
        return of(connection).stream()
                .filter(Seen.Published.class::isInstance)
                .map(Seen.Published.class::cast)
                .toList();
    }

    /** Every topic that this connection published to or listened on. */
    public Set<String> topics(int connection) {
        Set<String> topics = new HashSet<>();
        for (Seen one : of(connection)) {
            switch (one) {
                case Seen.Listened listened -> topics.addAll(listened.topics());
                case Seen.Published published -> topics.add(published.topic());
                case Seen.Ended _ -> {}
            }
        }
        return topics;
    }

    /** The next connection's number. */
    public int connections() {
        return connections.size();
    }

    /** Everything until now is put aside; what is connected stays known. */
    public void forget() {
        seen.clear();
        payloads.clear();
    }

    private int number(Hum by) {
        return connections.computeIfAbsent(by, fresh -> connections.size());
    }

    private long now() {
        return clock.orElseThrow().monotonicNanos();
    }

    @Override
    public void published(Hum by, OutgoingFrame frame) {
        seen.add(new Seen.Published(number(by), now(), frame.topic(), frame.payload().length));
        payloads.add(frame.payload().clone());
    }

    @Override
    public void listened(Hum by, List<String> topics) {
        seen.add(new Seen.Listened(number(by), now(), topics));
    }

    @Override
    public void ended(Hum by) {
        if (ended.add(by)) {
            seen.add(new Seen.Ended(number(by), now()));
        }
    }
}
