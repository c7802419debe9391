package dyad.meeting;

import java.util.Optional;

/**
 * What the person sees of a meeting.
 *
 * @param giver whether this end showed the code
 * @param code the code to show now, if any
 * @param expiresAtMillis until when the giver's code can be taken
 * @param engaged the other end has taken part
 * @param recognition words and colour, once both ends have them
 * @param mutual each has scanned the other's code
 * @param confirmed this person said yes
 * @param ending how it ended, if it did
 */
public record MeetingState(
        boolean giver,
        Optional<String> code,
        long expiresAtMillis,
        boolean engaged,
        Optional<Recognition> recognition,
        boolean mutual,
        boolean confirmed,
        Optional<Ending> ending) {}
