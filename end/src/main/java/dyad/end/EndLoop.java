package dyad.end;

import dyad.connection.LinkThread;
import dyad.connection.RelayAddress;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Picture;
import dyad.history.Saying;
import dyad.link.Bond;
import dyad.link.Link;
import dyad.link.Seams;
import dyad.meeting.Meeting;
import dyad.seam.StoreException;
import dyad.senses.Presence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The life of one end: alone, meeting, linked, left. Lives on the link's thread and is touched by no other.
 */
final class EndLoop {
    private final Seams seams;
    private final EndSettings settings;
    private final Listeners listeners;
    private final Humming humming;
    private final Keeping keeping;
    private final MeetingPlace place;
    private final Encounter encounter;
    private final Remains remains;
    private final Together together;
    private final Unacknowledged unacknowledged = new Unacknowledged();
    private final LinkNews news;
    private final Conversation conversation;
    private final Silence silence;
    private final ForeignFrames foreign = new ForeignFrames();
    private final OwnLink link;
    private final BeingThere beingThere;
    private Optional<Status> told = Optional.empty();
    private boolean settling;

    EndLoop(Seams seams, EndSettings settings, LinkThread thread, Listeners listeners) {
        this.seams = seams;
        this.settings = settings;
        this.listeners = listeners;
        Gallery gallery = new Gallery(seams.store(), listeners);
        this.news = new LinkNews(listeners, unacknowledged, gallery, this::changed);
        this.conversation = new Conversation(seams.store(), listeners, unacknowledged, gallery, news, this::changed);
        this.place = new MeetingPlace(settings.relays(), settings.hosting());
        this.humming = new Humming(seams, place, thread, this::ticked, this::changed);
        this.keeping = new Keeping(seams, place, thread, this::changed);
        this.encounter = new Encounter(seams, place, humming, keeping, this::changed);
        this.remains = new Remains(seams.store());
        this.silence = new Silence(seams.store());
        this.together = new Together(seams, settings.sensing());
        this.link = new OwnLink(seams, settings, place, humming, silence, news);
        this.beingThere = new BeingThere(link, silence, humming, encounter, this::changed);
    }

    /** Takes up the link again, if there is one. */
    void open() throws StoreException, Refusal {
        Moving.refuse(seams.store());
        silence.load();
        keeping.load();
        Optional<Bond> bond = Bond.load(seams.store());
        if (bond.isPresent()) {
            unacknowledged.load(seams.store());
            link.takeUp(bond.get());
        }
    }

    private void ticked() {
        conversation.ticked(link.get());
    }

    // --- meeting -----------------------------------------------------------------------------------------------

    MeetingView offer() throws Refusal, StoreException {
        refuseIfMet();
        encounter.offer();
        return changedMeeting();
    }

    MeetingView take(String code) throws Refusal, StoreException {
        refuseIfMet();
        encounter.take(code);
        return changedMeeting();
    }

    /** Gives up a meeting that was begun over another relay. */
    void meetOver(Relays chosen, Optional<String> hosted) throws Refusal, StoreException {
        refuseIfMet();
        encounter.forget();
        keeping.close();
        place.choose(chosen, hosted);
        if (!link.exists()) {
            humming.end();
        }
        changed();
    }

    MeetingView confirm(boolean same) throws Refusal {
        encounter.confirm(same);
        return changedMeeting();
    }

    void cancelMeeting() throws Refusal {
        encounter.cancel();
        changed();
    }

    private MeetingView changedMeeting() {
        changed();
        return encounter.view();
    }

    /** A frozen link ends by the next meeting; until that has come to something, it stays as it is. */
    private void refuseIfMet() throws Refusal, StoreException {
        if (link.exists() && !link.isFrozen()) {
            throw new Refusal(
                    Refusal.Kind.ALREADY_MET, "This end has a link already. Leave it first, or use another --home.");
        }
        remains.clear();
    }

    /** The bond of a meeting becomes the link at once; it hums when the meeting has nothing more to say. */
    private void settleMeeting() {
        boolean met = encounter.met().isPresent();
        if ((!link.exists() || link.isFrozen()) && met) {
            begin(encounter.met().get());
        }
        boolean settled = !met || (link.exists() && !link.isFrozen());
        if (encounter.isFinished() && settled) {
            encounter.end();
            link.hum();
        }
    }

    private void begin(Meeting.Met met) {
        try {
            String over = place.relays().name(humming.address().orElseThrow());
            RelayChoice.keep(seams.store(), over, place.relays().urls());
            silence.resume();
            keeping.keep();
            unacknowledged.load(seams.store());
            link.begin(met);
        } catch (StoreException e) {
            // Tried again at the next change, or within a second.
            news.trouble(e.sentence());
        }
    }

    // --- the person --------------------------------------------------------------------------------------------

    Link link() throws Refusal {
        return link.orRefuse();
    }

    /** Nothing can be said without a link, nor by one that is frozen. */
    void refuseUnlessLinked() throws Refusal {
        link.orRefuseIfFrozen();
    }

    void say(MessageId id, Saying said) throws Refusal, StoreException {
        conversation.said(id, link.orRefuseIfFrozen().say(id, said));
    }

    void show(MessageId id, String caption, Picture picture) throws Refusal, StoreException {
        conversation.shown(id, link.orRefuseIfFrozen().show(id, caption, picture));
    }

    Map<MessageId, PictureView> pictures(List<Entry> entries) throws StoreException {
        return conversation.pictures(entries, link.get());
    }

    /** How the person is there for the other. */
    BeingThere beingThere() {
        return beingThere;
    }

    /** What the other's new machine has left at the relay comes only with a new connection. */
    void accept() throws Refusal, StoreException {
        if (!link().partnerMoved()) {
            throw new Refusal(Refusal.Kind.BAD_REQUEST, "The other has not moved; there is nothing to accept.");
        }
        link().welcome();
        if (!silence.paused()) {
            link.hum();
        }
    }

    void acceptRelays() throws Refusal, StoreException {
        link.acceptRelays();
        changed();
    }

    /** In this order: nothing can be sent or opened any more, then the disk is cleared. */
    void leave(boolean eraseHistory) throws Refusal, StoreException {
        if (!remains.any()) {
            link().erase();
        }
        link.left();
        silence.left();
        encounter.forget();
        keeping.close();
        humming.end();
        unacknowledged.none();
        news.solved();
        try {
            remains.leave(eraseHistory);
        } finally {
            changed();
        }
        if (eraseHistory) {
            listeners.tell(new Event.Forgotten());
        }
    }

    // --- what is told ------------------------------------------------------------------------------------------

    Status status() {
        Optional<Link> linked = link.get();
        return new Status(
                linked.isPresent(),
                linked.map(Link::theirPresence).orElse(Presence.AWAY),
                silence.mine(),
                silence.paused(),
                linked.map(Link::theirTouch).orElse(false),
                linked.map(one -> one.ache().warmth()).orElse(0.0),
                linked.map(Link::epoch).orElse(0L),
                linked.flatMap(Link::frozen).map(Frozen::sentence),
                linked.map(Link::partnerMoved).orElse(false),
                together.view(linked),
                linked.map(Link::waiting).map(unacknowledged::words).orElse(Words.NONE),
                humming.state(),
                humming.address().map(RelayAddress::toString),
                humming.problem().or(foreign::trouble).or(() -> keeping.trouble(humming.address())),
                link.relayOffer(),
                settings.profile(),
                encounter.isGoingOn() ? Meeting.TICK_MILLIS : settings.tickMillis(),
                encounter.view(),
                place.hosting(),
                news.trouble().or(encounter::trouble).or(remains::trouble));
    }

    /** What the hum has done. */
    Health.Humming hummed() {
        return humming.done();
    }

    /** What a new listener is told first. */
    List<Event> toBeginWith() {
        Event stands = new Event.Changed(status());
        Set<MessageId> resting = unacknowledged.resting();
        return resting.isEmpty() ? List.of(stands) : List.of(stands, new Event.Resting(resting));
    }

    /** Looks at the clocks; called once a second. */
    void look() {
        link.look();
        together.look(link.get());
        encounter.look();
        remains.look();
        link.get()
                .ifPresent(linked -> foreign.look(
                        linked.counts().foreign() + humming.foreign(),
                        seams.clock().monotonicNanos()));
        changed();
    }

    private void changed() {
        // What settles is itself a change.
        if (!settling) {
            settling = true;
            try {
                settleMeeting();
            } finally {
                settling = false;
            }
        }
        Status now = status();
        if (!told.equals(Optional.of(now))) {
            told = Optional.of(now);
            listeners.tell(new Event.Changed(now));
        }
    }

    void close() {
        humming.end();
        keeping.close();
        link.erase();
        together.close();
        encounter.end();
    }
}
