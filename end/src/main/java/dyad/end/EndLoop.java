package dyad.end;

import dyad.connection.Hum;
import dyad.connection.HumListener;
import dyad.connection.LinkThread;
import dyad.connection.RelayAddress;
import dyad.connection.RelayStatus;
import dyad.hum.Voice;
import dyad.link.Bond;
import dyad.link.Link;
import dyad.link.LinkListener;
import dyad.link.Seams;
import dyad.meeting.Code;
import dyad.meeting.CodeException;
import dyad.meeting.Meeting;
import dyad.meeting.ReturnCode;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.seam.StoreException;
import dyad.senses.Presence;
import java.util.Optional;

/**
 * The life of one end: alone, meeting, linked, left. Lives on the link's thread and is touched by no other.
 */
final class EndLoop implements LinkListener, HumListener {
    private final Seams seams;
    private final EndSettings settings;
    private final LinkThread thread;
    private final Listeners listeners;
    private final Unacknowledged unacknowledged = new Unacknowledged();
    private Presence mine = Presence.HERE;
    private Optional<Link> link = Optional.empty();
    private Optional<Meeting> meeting = Optional.empty();
    private Optional<RelayAddress> meetingRelay = Optional.empty();
    private Optional<Hum> hum = Optional.empty();
    private Optional<RelayAddress> relay;
    private Status.RelayState relayState = Status.RelayState.NONE;
    private Optional<String> relayProblem = Optional.empty();
    private Optional<String> problem = Optional.empty();
    private MeetingView meetingView = MeetingViews.NONE;
    private Optional<Status> told = Optional.empty();

    EndLoop(Seams seams, EndSettings settings, LinkThread thread, Listeners listeners) {
        this.seams = seams;
        this.settings = settings;
        this.thread = thread;
        this.listeners = listeners;
        this.relay = settings.relays().own();
    }

    /** Takes up the link again, if there is one. */
    void open() throws StoreException {
        mine = OwnPresence.load(seams.store());
        Optional<Bond> bond = Bond.load(seams.store());
        if (bond.isPresent()) {
            String url = RelayChoice.of(seams.store(), bond.get(), settings.relays().ownUrl());
            unacknowledged.load(seams.store());
            Link started = Link.start(bond.get(), seams, settings.profile().tickMillis(), mine, this);
            link = Optional.of(started);
            hum(started, RelayAddress.parse(url));
        }
    }

    private void hum(Voice voice, RelayAddress address) {
        silence();
        relay = Optional.of(address);
        Voice telling = new TellingVoice(voice, () -> listeners.tell(new Event.Tick()));
        Hum fresh = new Hum(
                settings.relays().access(address), telling, thread, seams.clock(), seams.entropy(), this);
        hum = Optional.of(fresh);
        fresh.start();
    }

    private void silence() {
        hum.ifPresent(Hum::close);
        hum = Optional.empty();
        relayState = Status.RelayState.NONE;
        relayProblem = Optional.empty();
    }

    // --- meeting -----------------------------------------------------------------------------------------------

    MeetingView offer() throws Refusal {
        refuseIfMet();
        RelayAddress own = settings.relays()
                .own()
                .orElseThrow(() -> new Refusal(
                        Refusal.Kind.NO_RELAY,
                        "There is no relay to meet over yet. Start with --relay URL, or host one with --host-relay;"
                                + " or take the other's code, which names one."));
        String shown = settings.relays().shown().orElse(own).toString();
        begin(Meeting.offer(seams, shown, this::changed), own);
        return meetingView;
    }

    MeetingView take(String text) throws Refusal {
        refuseIfMet();
        try {
            if (Code.isReturn(seams.primitives(), text)) {
                running().scanned(ReturnCode.parse(seams.primitives(), text));
            } else {
                Code code = Code.parse(seams.primitives(), text);
                refuseIfExpired(code);
                begin(Meeting.take(seams, code, this::changed), RelayAddress.parse(code.relay()));
            }
        } catch (CodeException e) {
            throw new Refusal(Refusal.Kind.CODE_WRONG, e.sentence());
        } catch (IllegalArgumentException e) {
            throw new Refusal(Refusal.Kind.CODE_WRONG, "This code names no relay that Dyad can use.");
        }
        changed();
        return meetingView;
    }

    private void refuseIfMet() throws Refusal {
        if (link.isPresent()) {
            throw new Refusal(
                    Refusal.Kind.ALREADY_MET, "This end has a link already. Leave it first, or use another --home.");
        }
    }

    private void refuseIfExpired(Code code) throws Refusal {
        if (seams.clock().wallMillis() > code.expiresAtSeconds() * 1000) {
            throw new Refusal(
                    Refusal.Kind.CODE_EXPIRED,
                    "This code's time is over: a code can be taken for 120 seconds. Ask for a new one. (If it is new,"
                            + " compare the clocks of the two machines.)");
        }
    }

    private void begin(Meeting fresh, RelayAddress address) {
        endMeeting();
        meeting = Optional.of(fresh);
        meetingRelay = Optional.of(address);
        hum(fresh, address);
        changed();
    }

    MeetingView confirm(boolean same) throws Refusal {
        if (!running().confirm(same)) {
            throw new Refusal(
                    Refusal.Kind.NO_MEETING, "There are no words to confirm yet: first both ends must have them.");
        }
        changed();
        return meetingView;
    }

    void cancelMeeting() throws Refusal {
        running().cancel();
        look();
    }

    private Meeting running() throws Refusal {
        return meeting.orElseThrow(() -> new Refusal(
                Refusal.Kind.NO_MEETING, "No meeting is going on. Begin with a code: dyad meet, or dyad meet CODE."));
    }

    /** Ends a meeting that has nothing more to send; a successful one becomes the link. */
    private void settleMeeting() {
        if (meeting.isEmpty() || !meeting.get().finished()) {
            return;
        }
        Meeting done = meeting.get();
        meeting = Optional.empty();
        silence();
        relay = settings.relays().own();
        try {
            if (done.met().isPresent()) {
                begin(done.met().get(), meetingRelay.orElseThrow());
            }
        } catch (StoreException e) {
            problem(e.sentence());
        } finally {
            done.erase();
        }
    }

    private void begin(Meeting.Met met, RelayAddress over) throws StoreException {
        RelayChoice.keep(seams.store(), over.toString(), settings.relays().ownUrl());
        long tick = settings.profile().tickMillis();
        Link made = Link.fromMeeting(met.bond(), met.epoch(), seams, tick, mine, this);
        link = Optional.of(made);
        hum(made, over);
    }

    private void endMeeting() {
        silence();
        meeting.ifPresent(Meeting::erase);
        meeting = Optional.empty();
    }

    // --- the person --------------------------------------------------------------------------------------------

    Link link() throws Refusal {
        return link.orElseThrow(() -> new Refusal(
                Refusal.Kind.NOT_MET, "There is no link yet. Meet first: dyad meet, or the page's Meet."));
    }

    void say(MessageId id, String text) throws Refusal, StoreException {
        if (link().say(id, text)) {
            unacknowledged.said();
            seams.store()
                    .transact(records -> records.entry(id))
                    .ifPresent(entry -> listeners.tell(new Event.Word(entry)));
            changed();
        }
    }

    void presence(Presence presence) throws StoreException {
        OwnPresence.keep(seams.store(), presence);
        mine = presence;
        link.ifPresent(linked -> linked.presence(presence));
        changed();
    }

    /** In this order: nothing can be sent or opened any more, then the disk is cleared. */
    void leave(boolean eraseHistory) throws Refusal, StoreException {
        link().erase();
        link = Optional.empty();
        silence();
        meetingView = MeetingViews.NONE;
        unacknowledged.none();
        seams.store().transact(records -> {
            records.eraseLink(eraseHistory);
            return eraseHistory;
        });
        seams.store().scrub();
        relay = settings.relays().own();
        changed();
        if (eraseHistory) {
            listeners.tell(new Event.Forgotten());
        }
    }

    // --- what is told ------------------------------------------------------------------------------------------

    Status status() {
        boolean humming = hum.isPresent();
        return new Status(
                link.isPresent(),
                link.map(Link::theirPresence).orElse(Presence.AWAY),
                mine,
                link.map(Link::theirTouch).orElse(false),
                link.map(Link::epoch).orElse(0L),
                unacknowledged.count(),
                humming ? relayState : Status.RelayState.NONE,
                relay.map(RelayAddress::toString),
                relayProblem,
                settings.profile(),
                meeting.isPresent() ? Meeting.TICK_MILLIS : settings.profile().tickMillis(),
                meetingView,
                settings.hosting(),
                problem);
    }

    /** Looks at the clocks; called once a second. */
    void look() {
        link.ifPresent(Link::look);
        meeting.ifPresent(Meeting::look);
        changed();
    }

    @Override
    public void changed() {
        meeting.ifPresent(running -> meetingView = MeetingViews.of(running.state()));
        settleMeeting();
        Status now = status();
        if (!told.equals(Optional.of(now))) {
            told = Optional.of(now);
            listeners.tell(new Event.Changed(now));
        }
    }

    @Override
    public void heard(Entry entry) {
        problem = Optional.empty();
        listeners.tell(new Event.Word(entry));
    }

    @Override
    public void arrived(MessageId id) {
        unacknowledged.arrived();
        listeners.tell(new Event.Arrived(id));
        changed();
    }

    @Override
    public void touched(boolean pressing) {
        listeners.tell(new Event.Touch(pressing));
    }

    @Override
    public void problem(String text) {
        problem = Optional.of(text);
        changed();
    }

    @Override
    public void relay(RelayStatus status) {
        relayState = switch (status.stage()) {
            case CONNECTING -> Status.RelayState.CONNECTING;
            case CONNECTED -> Status.RelayState.CONNECTED;
            case UNREACHABLE -> Status.RelayState.UNREACHABLE;
        };
        relayProblem = status.problem();
        changed();
    }

    void close() {
        silence();
        link.ifPresent(Link::erase);
        meeting.ifPresent(Meeting::erase);
    }
}
