package dyad.end;

import dyad.hum.Profile;
import java.util.Optional;

/**
 * How an end shall run.
 *
 * @param relays where to hum
 * @param profile how often
 * @param hosting {@code host:port} of the relay that this process hosts itself, if it does
 * @param sensing how to sense nearness
 */
public record EndSettings(Relays relays, Profile profile, Optional<String> hosting, Sensing sensing) {

    /** Of an end that does not look around on the local network. */
    public EndSettings(Relays relays, Profile profile, Optional<String> hosting) {
        this(relays, profile, hosting, new Sensing(new SystemClock(), false));
    }
}
