package dyad.page;

import dyad.home.Configuration;
import dyad.household.Household;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What binds a page to the machine around it.
 *
 * @param phone where the phone reports to, if not to the page's own port
 * @param trustedHosts names, in small letters and perhaps with a port, under which a proxy on this machine passes the page
 *     on over HTTPS
 * @param places chooses a relay
 * @param autostart starts the end with the computer
 * @param lockAfter how long an open page may be unused before it asks for its passphrase again, if it has one
 * @param household its lamps, if it has a household
 * @param metrics whether this machine may read {@code /metrics}
 */
public record PageTies(
        Optional<PhoneAddress> phone,
        Set<String> trustedHosts,
        MeetingPlaces places,
        Autostart autostart,
        Duration lockAfter,
        Optional<Household> household,
        boolean metrics) {

    /** None. */
    public static final PageTies NONE = new PageTies(
            Optional.empty(),
            Set.of(),
            MeetingPlaces.FIXED,
            Autostart.NONE,
            Configuration.USUAL_LOCK_AFTER,
            Optional.empty(),
            false);
}
