package dyad.relays;

import dyad.keys.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Relays that are there or not, for each end by itself, and the frames that they keep. */
final class Sea {
    private final Set<String> down = new HashSet<>();
    private final Map<Role, Set<String>> cutOff = new HashMap<>();
    private final Map<String, Long> traces = new HashMap<>();

    boolean reaches(Role end, String relay) {
        return !down.contains(relay) && !cutOff.getOrDefault(end, Set.of()).contains(relay);
    }

    /** Whether the relay is there for nobody. */
    void down(String relay, boolean is) {
        if (is) {
            down.add(relay);
        } else {
            down.remove(relay);
        }
    }

    void cutOff(Role end, String relay, boolean is) {
        Set<String> relays = cutOff.computeIfAbsent(end, _ -> new HashSet<>());
        if (is) {
            relays.add(relay);
        } else {
            relays.remove(relay);
        }
    }

    /** A relay of which nothing is left but the memory that it had. */
    void forget(String relay) {
        traces.keySet().removeIf(key -> key.endsWith(relay));
    }

    void leaveTrace(Role end, String relay, long now) {
        traces.put(end + relay, now);
    }

    /** When the end was there last, as far as the relay kept it. */
    long trace(Role end, String relay) {
        return traces.getOrDefault(end + relay, -1L);
    }
}
