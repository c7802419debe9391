package dyad.household;

import dyad.connection.RelayAddress;
import dyad.connection.RelayException;
import dyad.household.BrokerListener.Message;
import dyad.lamp.Lamp;
import dyad.lamp.LampRoom;
import dyad.lamp.Moment;
import dyad.lamp.Mood;
import dyad.lamp.Order;
import dyad.lamp.PayloadException;
import dyad.seam.Clock;
import dyad.seam.Entropy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** A household and all that it does; on the household's thread only. */
final class Home {
    private static final System.Logger LOG = System.getLogger(Home.class.getName());
    private static final long NANOS = 1_000_000;
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final HouseholdSettings settings;
    private final Clock clock;
    private final LampRoom room;
    private final HomeAssistant assistant;
    private final Butler butler;
    private final Search search = new Search();
    private final Memory memory;
    private Optional<Broker> broker = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private Mood mood = Mood.NOTHING;
    private boolean connected;
    private boolean listening;
    private boolean refused;
    private List<RelayAddress> known = List.of();
    private long repeatAt;

    Home(HouseholdSettings settings, Wishes wishes, Path file, Clock clock, Entropy entropy) throws HouseholdException {
        this.settings = settings;
        this.clock = clock;
        this.memory = Memory.load(file, entropy);
        this.room = new LampRoom(settings.table());
        this.assistant = new HomeAssistant(memory.id());
        this.butler = new Butler(wishes);
        memory.lamps().forEach(room::add);
        settings.lamps().forEach(room::add);
    }

    private long now() {
        return clock.monotonicNanos() / NANOS;
    }

    // --- the connection ----------------------------------------------------------------------------------------

    void start(BrokerListener listener) {
        if (refused) {
            return;
        }
        Optional<Order> will = settings.homeAssistant() ? Optional.of(assistant.availability(false)) : Optional.empty();
        try {
            Broker opened = new Broker(settings.broker(), "dyad-" + memory.id(), will, listener);
            broker = Optional.of(opened);
            opened.start();
        } catch (RelayException unusable) {
            problem = Optional.of("The household's broker: " + unusable.sentence());
        }
    }

    void relays(List<RelayAddress> relays) {
        RelayAddress own = settings.broker().address();
        if (relays.equals(known)) {
            return;
        }
        known = relays;
        if (!refused && relays.stream().anyMatch(relay -> SamePlace.are(own, relay))) {
            refused = true;
            problem = Optional.of("The household's broker " + own + " is the relay of your link. They must be two: what"
                    + " lamps are told would lie where the link is meant to tell nothing. Set household.broker to a"
                    + " broker of your own home.");
            close();
        }
    }

    void connected() {
        Optional<Broker> there = broker;
        if (there.isEmpty()) {
            return;
        }
        problem = Optional.empty();
        connected = true;
        if (!listening) {
            listening = true;
            var _ = there.get().listen(topics());
        }
        say(room.connected(now()));
        introduce();
    }

    private List<String> topics() {
        List<String> topics = new ArrayList<>(room.topics());
        if (settings.homeAssistant()) {
            topics.addAll(assistant.topics());
        }
        return topics;
    }

    private void introduce() {
        if (settings.homeAssistant()) {
            say(assistant.announce());
            remember(true);
            repeat();
        } else if (memory.announced()) {
            say(assistant.withdraw());
            remember(false);
        }
    }

    private void remember(boolean announced) {
        try {
            memory.announced(announced);
        } catch (HouseholdException full) {
            problem = Optional.of(full.sentence());
        }
    }

    void disconnected(Throwable cause) {
        connected = false;
        room.disconnected();
        problem = Optional.of(BrokerProblem.sentence(settings.broker().address(), cause));
    }

    private void say(Collection<Order> orders) {
        broker.ifPresent(there -> orders.forEach(there::say));
    }

    void hear(Message message) {
        try {
            search.hear(message.topic(), message.payload());
            say(room.hear(message.topic(), message.payload(), now()));
            if (settings.homeAssistant()) {
                assistant
                        .hear(message.topic(), message.payload(), message.retained())
                        .ifPresent(this::fulfil);
            }
        } catch (PayloadException malformed) {
            LOG.log(
                    System.Logger.Level.DEBUG,
                    "a message of the household''s broker was dropped: {0}",
                    malformed.getMessage());
        }
    }

    private void fulfil(Wish wish) {
        switch (wish) {
            case Wish.Again _ -> introduce();
            case Wish.Say(String text) -> butler.say(text, now());
            case Wish.Touch _ -> butler.touch(now());
            case Wish.Quiet _ -> butler.quiet();
        }
    }

    // --- what is felt ------------------------------------------------------------------------------------------

    void mood(Mood fresh) {
        if (!fresh.equals(mood)) {
            mood = fresh;
            room.mood(fresh);
            repeat();
        }
    }

    void moment(Moment moment) {
        room.moment(moment, now());
    }

    void happened(Happening happening) {
        if (settings.homeAssistant() && connected) {
            say(List.of(assistant.happened(happening)));
        }
    }

    private void repeat() {
        if (settings.homeAssistant() && connected) {
            say(assistant.states(mood));
        }
        repeatAt = now() + HomeAssistant.REPEAT_MILLIS;
    }

    /** Says what is due; in how many milliseconds to look again. */
    long look() {
        long now = now();
        say(room.due(now));
        butler.look(now);
        if (repeatAt <= now) {
            repeat();
        }
        long next =
                Math.min(repeatAt, Math.min(butler.nextAt(), room.nextAt(now).orElse(Long.MAX_VALUE)));
        return Math.clamp(next - now, 0, LONGEST_PAUSE_MILLIS);
    }

    // --- the lamps ---------------------------------------------------------------------------------------------

    HouseholdView view() {
        List<HouseholdView.Item> items = room.lamps().stream()
                .map(lamp -> new HouseholdView.Item(lamp, room.reach(lamp.name()), isConfigured(lamp.name())))
                .toList();
        return new HouseholdView(
                settings.broker().address().toString(), connected, problem, settings.homeAssistant(), items);
    }

    private boolean isConfigured(String name) {
        return settings.lamps().stream().anyMatch(lamp -> lamp.name().equals(name));
    }

    void beginToFind() throws HouseholdException {
        requireConnection();
        search.begin();
        broker.ifPresent(there -> {
            var _ = there.listen(Finder.TOPICS);
        });
    }

    private void requireConnection() throws HouseholdException {
        if (!connected) {
            throw new HouseholdException(problem.orElse("The household's broker is not reached yet. Try again."));
        }
    }

    void endFinding() {
        broker.ifPresent(there -> there.ignore(Finder.TOPICS));
        search.end(room.lamps());
    }

    /** What the last search found. */
    List<Lamp> found() {
        return search.found();
    }

    void add(Lamp lamp) throws HouseholdException {
        if (room.lamps().stream().anyMatch(other -> other.name().equals(lamp.name()))) {
            throw new HouseholdException("There is a lamp of that name already. Choose another name.");
        }
        memory.add(lamp);
        List<String> topics = room.add(lamp);
        broker.filter(_ -> listening).ifPresent(there -> {
            var _ = there.listen(topics);
        });
        say(room.ask(lamp.name(), now()));
    }

    boolean remove(String name) throws HouseholdException {
        if (isConfigured(name)) {
            throw new HouseholdException("This lamp stands in the configuration: remove it from household.lamps.");
        }
        if (!memory.remove(name)) {
            return false;
        }
        List<String> before = room.topics();
        say(room.remove(name, now()));
        List<String> after = room.topics();
        broker.ifPresent(there -> there.ignore(
                before.stream().filter(topic -> !after.contains(topic)).toList()));
        return true;
    }

    boolean tryOut(String name) throws HouseholdException {
        requireConnection();
        say(room.tryOut(name, now()));
        return room.lamps().stream().anyMatch(lamp -> lamp.name().equals(name));
    }

    /** Gives everything back; completes when the broker has it. */
    CompletableFuture<?> leave() {
        butler.leave();
        say(room.leave(now()));
        if (settings.homeAssistant() && connected) {
            say(List.of(assistant.availability(false)));
        }
        return broker.map(Broker::said).orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    void close() {
        connected = false;
        broker.ifPresent(Broker::close);
        broker = Optional.empty();
        room.disconnected();
    }
}
