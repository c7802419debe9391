package dyad.link;

import dyad.ache.Ache;
import dyad.epoch.CopyEvidence;
import dyad.epoch.LiveEpoch;
import dyad.history.MessageId;
import dyad.history.Picture;
import dyad.history.Saying;
import dyad.hum.OutgoingFrame;
import dyad.hum.Voice;
import dyad.keys.Calendar;
import dyad.keys.Role;
import dyad.nearness.Nearness;
import dyad.relays.Agreement;
import dyad.seam.Records.Stream;
import dyad.seam.StoreException;
import dyad.senses.Partner;
import dyad.senses.Presence;
import java.util.List;
import java.util.Optional;

/**
 * One end of a standing link: gives the hum a frame for every tick, and takes in what the partner sends. Pure, and for
 * one thread only: time, randomness, storage and cryptography come in as {@link Seams}.
 */
public final class Link implements Voice {
    private final Parts parts;
    private final Framing framing;
    private final Making making;
    private final Ears ears;
    private final Intake intake;
    private final Drafts drafts;
    private final Course course;
    private final Copies copies;
    private final HandedOver handedOver;
    private final Sightings sightings = new Sightings();
    private final long tickMillis;

    private Link(Parts parts, Copies copies, long tickMillis, Presence mine) {
        this.parts = parts;
        this.copies = copies;
        this.tickMillis = tickMillis;
        this.handedOver = new HandedOver(parts.letterbox(), parts.listener());
        Hearing hearing = new Hearing(parts);
        this.drafts = new Drafts(parts);
        this.course = new Course(parts, hearing, tickMillis);
        this.framing = new Framing(parts, hearing, tickMillis, mine);
        this.making = new Making(parts, framing, copies);
        this.ears = new Ears(parts);
        this.intake = new Intake(parts, ears, hearing, copies, course, sightings, tickMillis);
    }

    /**
     * Starts an end of the bond anew: commits a start record. With its first frames it answers the epoch that the
     * partner's retained frames propose, or proposes one.
     */
    public static Link start(Bond bond, Seams seams, long tickMillis, Presence mine, LinkListener listener)
            throws StoreException {
        Parts parts = Parts.load(bond, seams, tickMillis, listener, Optional.empty());
        Copies copies = Copies.load(parts);
        if (!copies.frozen()) {
            parts.records().begin(seams.entropy());
            parts.letterKeys().begin();
        }
        return new Link(parts, copies, tickMillis, mine);
    }

    /** Goes on from the meeting that has just made the bond, in the epoch that it opened. */
    public static Link fromMeeting(
            Bond bond, LiveEpoch epoch, Seams seams, long tickMillis, Presence mine, LinkListener listener)
            throws StoreException {
        Parts parts = Parts.load(bond, seams, tickMillis, listener, Optional.of(epoch));
        parts.letterKeys().begin();
        Link link = new Link(parts, Copies.load(parts), tickMillis, mine);
        link.course.follow();
        return link;
    }

    // --- what the person does ----------------------------------------------------------------------------------

    /**
     * Keeps what was said. It has no index yet, but is on the disk when this returns.
     *
     * @param id a fresh random name; saying the same name again changes nothing, so that a caller who got no answer may
     *     ask again
     * @return true if it was not kept before
     */
    public boolean say(MessageId id, Saying said) throws StoreException {
        return drafts.say(id, said);
    }

    /** Keeps a picture with its caption, as {@link #say} does: announcement and body, both or neither. */
    public boolean show(MessageId id, String caption, Picture picture) throws StoreException {
        return drafts.show(id, caption, picture);
    }

    /** Begins or ends a touch. */
    public void touch(boolean pressing) {
        framing.touch(pressing);
    }

    /** Whether the two are together, as this end itself has found on its local network. To be said about once a second. */
    public void together(boolean now) {
        try {
            parts.ache().together(now);
        } catch (StoreException e) {
            parts.listener().problem(e.sentence());
        }
    }

    /** What the next frames say of this person. */
    public void presence(Presence presence) {
        framing.presence(presence);
    }

    /** Says yes to the machine that the partner has moved to: from now on the two can hear each other again. */
    public void welcome() throws StoreException {
        parts.records().welcomePartner();
        parts.listener().changed();
    }

    /** Tells the partner that this end would use these relays, unless it is told so; to be said about once a second. */
    public void wouldUse(List<String> relays) throws StoreException {
        if (parts.relays().tell(relays)) {
            parts.streams().draftAdded(Stream.WORDS);
            parts.letterbox().changed();
        }
    }

    // --- what the person sees ----------------------------------------------------------------------------------

    /** The other's presence: away when nothing fresh is felt. */
    public Presence theirPresence() {
        return parts.epochs().live().isPresent() ? parts.partner().presence() : Presence.AWAY;
    }

    /** Whether the other is pressing. */
    public boolean theirTouch() {
        return parts.epochs().live().isPresent() && parts.partner().pressing();
    }

    /** Number of the live epoch, or 0. */
    public long epoch() {
        return parts.epochs().live().map(LiveEpoch::number).orElse(0L);
    }

    /** What proves that the state of one of the ends was copied, if anything does: then the link is frozen for good. */
    public Optional<CopyEvidence> frozen() {
        return copies.evidence();
    }

    /** Whether the partner has moved to another machine, and waits for {@link #welcome}. */
    public boolean partnerMoved() {
        return parts.records().partnerMoved();
    }

    /** How long a chunk of a picture takes, while the two are linked. */
    public Optional<PicturePace> picturePace() {
        return parts.epochs()
                .live()
                .map(epoch -> PicturePace.of(tickMillis, parts.partner().tickMillis()));
    }

    /** Rises whenever more of a picture has come, or is known to have gone over; it is read without the disk. */
    public long picturesMoved() {
        return parts.streams().bulk().settled() + parts.streams().bulkReceived().cumulative();
    }

    /** How it stands with words for a partner who is away. */
    public Waiting waiting() {
        int frames = parts.epochs().live().isPresent() ? 0 : parts.letterbox().framesLeft(making.nextSlot());
        return new Waiting(
                handedOver.count(), frames * tickMillis, parts.letterbox().isFull());
    }

    /** 32 bytes by which the two can find each other on one local network, while an epoch is live; the caller's own. */
    public Optional<byte[]> contactKey() {
        return parts.epochs()
                .live()
                .map(epoch -> epoch.keys().contact(parts.seams().primitives()));
    }

    /** This end's role, which tells its messages from the partner's. */
    public Role role() {
        return parts.role();
    }

    /** Nearness of the two: off until this person switches it on. */
    public Nearness nearness() {
        return parts.nearness();
    }

    /** How long ago the two were last in mutual contact. */
    public Ache ache() {
        return parts.ache();
    }

    /** Which relays the two would use. */
    public Agreement relays() {
        return parts.relays();
    }

    /** How often the partner was seen anew: each time by a frame that it made after all that were seen before. */
    public long sightings() {
        return sightings.count();
    }

    /** How long nothing must be heard to be called silence, nanoseconds. */
    public long silenceNanos() {
        return Partner.silenceNanos(parts.partner().slowerTick(tickMillis));
    }

    /** What came in and was not good. */
    public Counts counts() {
        return parts.counts();
    }

    // --- the hum -----------------------------------------------------------------------------------------------

    @Override
    public long tickMillis() {
        return tickMillis;
    }

    @Override
    public long period() {
        return Calendar.period(wall());
    }

    @Override
    public List<String> subscriptions() {
        return ears.listen(period());
    }

    @Override
    public void connected() {
        making.connected();
        ears.connected();
        parts.letterbox().connected();
        handedOver.look();
    }

    @Override
    public void disconnected() {
        parts.listener().changed();
    }

    @Override
    public OutgoingFrame next() {
        look();
        return making.next();
    }

    @Override
    public List<OutgoingFrame> spares() {
        return making.spares();
    }

    @Override
    public void written(OutgoingFrame frame) {
        making.written(frame);
        parts.sentLog().written(frame.sequence(), now());
        parts.letterbox().written(frame);
        handedOver.look();
    }

    @Override
    public void hear(String topic, byte[] payload, boolean retained) {
        intake.take(topic, payload, retained, making.highest(), making.beat());
    }

    /** Looks at the clocks: silence, the next epoch, old envelope keys. Called before every frame, and once a second. */
    public void look() {
        copies.keep();
        if (!copies.frozen()) {
            course.look(making.beat());
        }
        course.follow();
    }

    /** Overwrites every key in memory; nothing can be sent or heard afterwards. */
    public void erase() {
        parts.epochs().erase();
        parts.topics().erase();
        parts.letterbox().erase();
        parts.letterReader().erase();
        ears.erase();
        parts.relays().erase();
        framing.erase();
        course.follow();
    }

    private long now() {
        return parts.seams().clock().monotonicNanos();
    }

    private long wall() {
        return parts.seams().clock().wallMillis();
    }
}
