package dyad.world;

import dyad.hum.Pace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A blind relay: passes frames on, and keeps the newest of every topic for as long as it is told to. */
final class Relay {
    private static final long EXPIRY_NANOS = Pace.EXPIRY_SECONDS * 1_000_000_000L;
    private static final int SWEEP_ABOVE = 1_024;

    private final Agenda agenda;
    private final VirtualClock clock;
    private final Weather weather;
    private final Map<String, Kept> retained = new LinkedHashMap<>();
    private final Map<String, List<Hum>> listeners = new HashMap<>();

    Relay(Agenda agenda, VirtualClock clock, Weather weather) {
        this.agenda = agenda;
        this.clock = clock;
        this.weather = weather;
    }

    void publish(String topic, byte[] payload) {
        retained.put(topic, new Kept(payload, clock.monotonicNanos() + EXPIRY_NANOS));
        sweep();
        for (Hum hum : listeners.getOrDefault(topic, List.of())) {
            weather.carry(agenda, hum, topic, payload);
        }
    }

    /** From now on the hum gets what is published on these topics; what is kept of them comes at once. */
    void subscribe(Hum hum, List<String> topics) {
        Map<String, byte[]> kept = new LinkedHashMap<>();
        for (String topic : topics) {
            listeners.computeIfAbsent(topic, fresh -> new ArrayList<>(1)).add(hum);
            Kept found = retained.get(topic);
            if (found != null && found.until() > clock.monotonicNanos()) {
                kept.put(topic, found.payload());
            }
        }
        agenda.in(1_000_000, () -> kept.forEach((topic, payload) -> hum.deliver(topic, payload, true)));
    }

    void unsubscribe(Hum hum, List<String> topics) {
        for (String topic : topics) {
            List<Hum> all = listeners.getOrDefault(topic, new ArrayList<>());
            all.remove(hum);
            if (all.isEmpty()) {
                listeners.remove(topic);
            }
        }
    }

    void forgetRetained() {
        retained.clear();
    }

    /** How many frames it keeps. */
    int kept() {
        return retained.size();
    }

    private void sweep() {
        if (retained.size() > SWEEP_ABOVE) {
            retained.values().removeIf(kept -> kept.until() <= clock.monotonicNanos());
        }
    }

    private record Kept(byte[] payload, long until) {}
}
