package dyad.end;

import dyad.connection.Hum;
import dyad.connection.HumListener;
import dyad.connection.LinkThread;
import dyad.connection.RelayAddress;
import dyad.connection.RelayStatus;
import dyad.hum.Voice;
import dyad.link.Seams;
import java.util.Optional;

/** The hum of the one voice that speaks now, and how the way to its relay stands. On the link's thread only. */
final class Humming implements HumListener {
    private final Seams seams;
    private final MeetingPlace place;
    private final LinkThread thread;
    private final Runnable ticked;
    private final Runnable changed;
    private Optional<Hum> hum = Optional.empty();
    private Optional<RelayAddress> address;
    private Status.RelayState state = Status.RelayState.NONE;
    private Optional<String> problem = Optional.empty();

    /**
     * @param ticked called when a frame was written
     * @param changed called when the way to the relay stands otherwise than before
     */
    Humming(Seams seams, MeetingPlace place, LinkThread thread, Runnable ticked, Runnable changed) {
        this.seams = seams;
        this.place = place;
        this.thread = thread;
        this.ticked = ticked;
        this.changed = changed;
        this.address = place.relays().own();
    }

    /** Hums with this voice from now on, and with no other. */
    void begin(Voice voice, RelayAddress over) {
        end();
        address = Optional.of(over);
        Voice telling = new TellingVoice(voice, ticked);
        Hum fresh = new Hum(place.relays().access(over), telling, thread, seams.clock(), seams.entropy(), this);
        hum = Optional.of(fresh);
        fresh.start();
    }

    /** Falls silent; the voice is not called any more. */
    void end() {
        Optional<Hum> ended = hum;
        hum = Optional.empty();
        // Tells the voice, which may tell us.
        ended.ifPresent(Hum::close);
        address = place.relays().own();
        state = Status.RelayState.NONE;
        problem = Optional.empty();
    }

    /** The relay hummed over, or the configured one. */
    Optional<RelayAddress> address() {
        return address;
    }

    Status.RelayState state() {
        return state;
    }

    /** What is wrong with the relay and what to do, if anything. */
    Optional<String> problem() {
        return problem;
    }

    @Override
    public void relay(RelayStatus status) {
        state = switch (status.stage()) {
            case CONNECTING -> Status.RelayState.CONNECTING;
            case CONNECTED -> Status.RelayState.CONNECTED;
            case UNREACHABLE -> Status.RelayState.UNREACHABLE;
        };
        problem = status.problem();
        changed.run();
    }
}
