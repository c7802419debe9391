package dyad.end;

import java.util.Optional;

/**
 * Over which relay this end meets: as configured at its start, until the person chooses another before a meeting. On the
 * link's thread only.
 */
final class MeetingPlace {
    private Relays relays;
    private Optional<String> hosting;

    /** @param hosting {@code host:port} of the relay that this process hosts itself, if it does */
    MeetingPlace(Relays relays, Optional<String> hosting) {
        this.relays = relays;
        this.hosting = hosting;
    }

    /** From the next meeting on. */
    void choose(Relays chosen, Optional<String> hosted) {
        relays = chosen;
        hosting = hosted;
    }

    /** What is known of relays now. */
    Relays relays() {
        return relays;
    }

    /** The address of the relay hosted in this process, if there is one. */
    Optional<String> hosting() {
        return hosting;
    }
}
