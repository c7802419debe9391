package dyad.end;

import dyad.change.Change;
import dyad.change.Changes;
import dyad.link.Bond;
import dyad.link.Link;
import dyad.link.Seams;
import dyad.meeting.Meeting;
import dyad.seam.StoreException;
import java.util.List;
import java.util.Optional;

/** The one link of this end, once there is one, and its way among relays. On the link's thread only. */
final class OwnLink {
    private final Seams seams;
    private final EndSettings settings;
    private final MeetingPlace place;
    private final Humming humming;
    private final Silence silence;
    private final LinkNews news;
    private Optional<Link> link = Optional.empty();
    private Optional<Wandering> wandering = Optional.empty();

    OwnLink(Seams seams, EndSettings settings, MeetingPlace place, Humming humming, Silence silence, LinkNews news) {
        this.seams = seams;
        this.settings = settings;
        this.place = place;
        this.humming = humming;
        this.silence = silence;
        this.news = news;
    }

    Optional<Link> get() {
        return link;
    }

    boolean exists() {
        return link.isPresent();
    }

    Link orRefuse() throws Refusal {
        return link.orElseThrow(() ->
                new Refusal(Refusal.Kind.NOT_MET, "There is no link yet. Meet first: dyad meet, or the page's Meet."));
    }

    boolean isFrozen() {
        return link.flatMap(Link::frozen).isPresent();
    }

    /** Nothing can be sent until the two have met again. */
    Link orRefuseIfFrozen() throws Refusal {
        if (isFrozen()) {
            throw new Refusal(Refusal.Kind.FROZEN, "The link is frozen: one of the ends was copied. Meet again first.");
        }
        return orRefuse();
    }

    /** As {@link #takeUp(Bond)}, by the bond that is kept. */
    void takeUp() throws StoreException {
        takeUp(Bond.load(seams.store()).orElseThrow());
    }

    /** Starts an end of the bond anew, and hums unless it is paused. */
    void takeUp(Bond bond) throws StoreException {
        become(bond, Link.start(bond, seams, settings.tickMillis(), silence.mine(), news));
        if (!silence.paused()) {
            hum();
        }
    }

    /** The bond of a meeting becomes the link; {@link #hum} when the meeting has nothing more to say. */
    void begin(Meeting.Met met) throws StoreException {
        long tick = settings.tickMillis();
        become(met.bond(), Link.fromMeeting(met.bond(), met.epoch(), seams, tick, silence.mine(), news));
        news.solved();
        new Changes(seams.store(), seams.clock()).note(Change.Kind.MET, "");
    }

    private void become(Bond bond, Link made) throws StoreException {
        Wandering way = Wandering.begin(seams, bond, made, place.relays(), settings.tickMillis());
        erase();
        link = Optional.of(made);
        wandering = Optional.of(way);
    }

    /** Hums for the link with a new connection. */
    void hum() {
        link.ifPresent(linked -> humming.begin(linked, wandering.orElseThrow()));
    }

    /** What the other would use too, if this person says yes: URLs. */
    List<String> relayOffer() {
        return wandering.map(Wandering::offered).orElse(List.of());
    }

    /** From now on this end would use the relays too that the other would. */
    void acceptRelays() throws Refusal, StoreException {
        orRefuse();
        if (relayOffer().isEmpty()) {
            throw new Refusal(Refusal.Kind.BAD_REQUEST, "The other offers no other relay; there is nothing to accept.");
        }
        wandering.orElseThrow().accept();
    }

    /** Looks at the clocks. */
    void look() {
        link.ifPresent(Link::look);
        try {
            if (wandering.isPresent() && wandering.get().look()) {
                humming.goOn(wandering.get());
            }
        } catch (StoreException e) {
            // Tried again within a second.
            news.trouble(e.sentence());
        }
    }

    /** Forgets it; {@link #erase} comes first. */
    void left() {
        link = Optional.empty();
        wandering = Optional.empty();
    }

    /** Nothing can be sent or opened by it any more. */
    void erase() {
        link.ifPresent(Link::erase);
    }
}
