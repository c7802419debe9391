package dyad.end;

import dyad.connection.Hum;
import dyad.connection.HumCounts;
import dyad.connection.HumListener;
import dyad.connection.LinkThread;
import dyad.connection.RelayAccess;
import dyad.connection.RelayAddress;
import dyad.connection.RelayStatus;
import dyad.connection.SocksProxy;
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
    private Optional<Way> way = Optional.empty();
    private Status.RelayState state = Status.RelayState.NONE;
    private Optional<String> problem = Optional.empty();
    private Health.Humming before = Health.Humming.NONE;

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
    }

    /** Hums with this voice from now on, and with no other, over this one relay. */
    void begin(Voice voice, RelayAddress over) {
        begin(voice, () -> over);
    }

    /** Hums with this voice from now on, and with no other, wherever its way leads. */
    void begin(Voice voice, Way along) {
        end();
        way = Optional.of(along);
        Voice telling = new TellingVoice(voice, ticked);
        Hum fresh = new Hum(() -> next(along), telling, thread, seams.clock(), seams.entropy(), this);
        hum = Optional.of(fresh);
        fresh.start();
    }

    private RelayAccess next(Way along) {
        along.begins();
        byte[] isolation = along.isolation().orElseGet(() -> seams.entropy().bytes(SocksProxy.ISOLATION_BYTES));
        return place.relays().access(along.here(), isolation);
    }

    /** Goes on to where the way leads now, if this is the way that is hummed along. */
    void goOn(Way along) {
        if (way.equals(Optional.of(along))) {
            hum.ifPresent(Hum::leave);
        }
    }

    /** Falls silent; the voice is not called any more. */
    void end() {
        Optional<Hum> ended = hum;
        hum = Optional.empty();
        // Tells the voice, which may tell us.
        ended.ifPresent(Hum::close);
        before = with(ended);
        way = Optional.empty();
        state = Status.RelayState.NONE;
        problem = Optional.empty();
    }

    /** The relay hummed over, or the configured one. */
    Optional<RelayAddress> address() {
        return way.map(Way::here).or(() -> place.relays().own());
    }

    /** How many publications came in that were too large, or too many, to be heard. */
    long foreign() {
        return thread.dropped() + hum.map(Hum::counts).map(HumCounts::oversized).orElse(0L);
    }

    /** What was done since this end was opened, over all hums. */
    Health.Humming done() {
        return with(hum);
    }

    private Health.Humming with(Optional<Hum> another) {
        HumCounts now = another.map(Hum::counts).orElse(HumCounts.NONE);
        return new Health.Humming(
                before.connections() + now.connections(),
                before.written() + now.written(),
                before.skipped() + now.skipped());
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
            case CONNECTED -> {
                way.ifPresent(Way::reached);
                yield Status.RelayState.CONNECTED;
            }
            case UNREACHABLE -> {
                way.ifPresent(Way::failed);
                yield Status.RelayState.UNREACHABLE;
            }
        };
        problem = status.problem();
        changed.run();
    }
}
