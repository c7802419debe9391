package dyad.together;

import dyad.connection.Await;
import dyad.connection.RelayAddress;
import dyad.end.End;
import dyad.end.EndSettings;
import dyad.end.Event;
import dyad.end.LinkedEnd;
import dyad.end.MeetingView;
import dyad.end.Refusal;
import dyad.end.Relays;
import dyad.end.Sensing;
import dyad.end.Status;
import dyad.history.Entry;
import dyad.hum.Profile;
import dyad.place.Fix;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** A home with its end in this process, at half a second to a tick, and all that the end tells. */
final class Household implements AutoCloseable {
    private final Path home;
    private final EndSettings settings;
    private final End end;
    private final List<Event> events = new CopyOnWriteArrayList<>();

    private Household(Path home, EndSettings settings, End end) {
        this.home = home;
        this.settings = settings;
        this.end = end;
    }

    static Household open(Path home, RelayAddress relay) throws Refusal {
        Optional<RelayAddress> address = Optional.of(relay);
        return open(
                home,
                new EndSettings(new Relays(address, address, Optional.empty()), Profile.TOGETHER, Optional.empty()));
    }

    /** With several relays, the first one first. */
    static Household open(Path home, List<RelayAddress> relays) throws Refusal {
        Optional<RelayAddress> first = Optional.of(relays.getFirst());
        return open(
                home,
                new EndSettings(
                        new Relays(first, first, relays.subList(1, relays.size()), Optional.empty(), Optional.empty()),
                        Profile.TOGETHER,
                        Optional.empty()));
    }

    /** With time for nearness, and for the way among relays, that runs this many times as fast as in life. */
    static Household open(Path home, RelayAddress relay, double speed) throws Refusal {
        Optional<RelayAddress> address = Optional.of(relay);
        Relays relays = new Relays(address, address, Optional.empty());
        return open(home, new EndSettings(relays, Profile.TOGETHER, Optional.empty(), Sensing.demonstration(speed)));
    }

    /** Tells the end that it is there, now. */
    void stand(double latitude, double longitude) {
        long now = settings.sensing().clock().wallMillis();
        end.place().report(Fix.of(latitude, longitude, 8, now).orElseThrow());
    }

    /** Without any relay of its own: a code names it. */
    static Household open(Path home) throws Refusal {
        return open(home, new EndSettings(Relays.NONE, Profile.TOGETHER, Optional.empty()));
    }

    /** As it was configured. */
    // The subscription ends with the end.
    @SuppressWarnings("MustBeClosedChecker")
    static Household open(Path home, EndSettings settings) throws Refusal {
        Household household = new Household(home, settings, LinkedEnd.open(store(home), settings));
        household.end.listen(household.events::add);
        return household;
    }

    static Path store(Path home) {
        return home.resolve("link.db");
    }

    /** Stops this end, and starts it anew on the same home. */
    Household restarted() throws Refusal {
        close();
        return open(home, settings);
    }

    End end() {
        return end;
    }

    Path store() {
        return store(home);
    }

    Status status() {
        return end.status();
    }

    List<Event> events() {
        return List.copyOf(events);
    }

    /** The texts of what the other said, oldest first. */
    List<String> heard() throws Refusal {
        return texts(entry -> !entry.mine());
    }

    /** The texts of what was said here, oldest first. */
    List<String> said() throws Refusal {
        return texts(Entry::mine);
    }

    private List<String> texts(Predicate<Entry> wanted) throws Refusal {
        return end.history(Optional.empty(), 1_000).stream()
                .filter(wanted)
                .map(Entry::text)
                .toList();
    }

    void await(String what, Predicate<Status> condition) throws InterruptedException {
        try {
            Await.until(what, () -> condition.test(end.status()));
        } catch (AssertionError inVain) {
            throw new AssertionError(what + "; instead " + end.status(), inVain);
        }
    }

    void await(MeetingView.Stage stage) throws InterruptedException {
        await("the meeting at " + stage, status -> status.meeting().stage() == stage);
    }

    void awaitRelay(Status.RelayState state) throws InterruptedException {
        await("the relay " + state, status -> status.relay() == state);
    }

    /** Waits until the other was felt in a live epoch. */
    void awaitLinked() throws InterruptedException {
        await("linked", status -> status.epoch() > 0);
    }

    /** How often it has ticked so far. */
    long ticks() {
        return events.stream().filter(Event.Tick.class::isInstance).count();
    }

    void awaitHeard(String text) throws InterruptedException {
        awaitEvent(
                "heard: " + text,
                event ->
                        event instanceof Event.Word(Entry entry) && entry.text().equals(text) && !entry.mine());
    }

    void awaitEvent(String what, Predicate<Event> wanted) throws InterruptedException {
        Await.until(what, () -> events.stream().anyMatch(wanted));
    }

    @Override
    public void close() {
        end.close();
    }
}
