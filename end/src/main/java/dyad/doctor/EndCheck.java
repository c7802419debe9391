package dyad.doctor;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** What a running end says of itself; it is asked as its page asks it, and nothing behind its back. */
public final class EndCheck {
    private EndCheck() {}

    /**
     * Reads its answers.
     *
     * @param health of {@code /readyz}
     * @param status of {@code /api/status}
     * @param lamps of {@code /api/lamps}
     */
    public static List<Finding> read(JsonObject health, JsonObject status, JsonObject lamps) {
        List<Finding> findings = new ArrayList<>();
        findings.add(
                health.getBoolean("alive")
                        ? Finding.ok("end", "The end runs, and its page answers.")
                        : Finding.wrong(
                                "end", "The end runs, but it is stuck.", "Start it anew, and please report this."));
        findings.add(
                health.getBoolean("writable")
                        ? Finding.ok(
                                "store", "The end keeps what it is told. The whole store is read when no end runs.")
                        : Finding.wrong(
                                "store",
                                status.getString("problem", "The end cannot keep what it is told."),
                                "Make room on the disk, and see that the home is yours to write."));
        findings.add(relay(status));
        if (lamps.getBoolean("configured")) {
            findings.add(household(lamps));
        }
        return findings;
    }

    private static Finding relay(JsonObject status) {
        String address = status.getString("relayAddress", "its relay");
        return switch (status.getString("relay")) {
            case "connected" -> Finding.ok("relay", "The end is connected to " + address + ".");
            case "none" ->
                status.getBoolean("paused")
                        ? Finding.warn("relay", "The end is paused and uses no relay.", "dyad back ends the pause.")
                        : Finding.warn("relay", "The end has nothing to say to a relay yet.", "Meet: dyad meet.");
            default ->
                Finding.wrong(
                        "relay",
                        "The end does not reach its relay: " + status.getString("relayProblem", address + "."),
                        "The end goes on trying. Ask the relay by hand: dyad relay check URL.");
        };
    }

    private static Finding household(JsonObject lamps) {
        String broker = lamps.getString("broker");
        return lamps.getBoolean("connected")
                ? Finding.ok("household", "The household's broker " + broker + " is there.")
                : Finding.wrong(
                        "household",
                        lamps.getString("problem", "The household's broker " + broker + " is not there."),
                        "See docs/lamps.md; the link does not need it.");
    }
}
