package dyad.link;

import dyad.bytes.MalformedException;
import dyad.delivery.Message;
import dyad.epoch.CopyEvidence;
import dyad.epoch.CopyFoundException;
import dyad.epoch.LiveEpoch;
import dyad.epoch.Start;
import dyad.frame.Frame;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.hum.OutgoingFrame;
import dyad.hum.Voice;
import dyad.keys.Calendar;
import dyad.keys.EnvelopeChain;
import dyad.keys.Topics;
import dyad.seam.Records.Stream;
import dyad.seam.StoreException;
import dyad.senses.Presence;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One end of a standing link: gives the hum a frame for every tick, and takes in what the partner sends. Pure, and for
 * one thread only: time, randomness, storage and cryptography come in as {@link Seams}.
 */
public final class Link implements Voice {
    private static final long HOUR_NANOS = 3_600_000_000_000L;

    /** Half a second for the partner's retained frames to come in: what they propose is answered faster. */
    private static final int FRAMES_BEFORE_PROPOSAL = 2;

    private final Parts parts;
    private final Framing framing;
    private final Ears ears;
    private final Hearing hearing;
    private final EpochTimer timer;
    private final Freeze freeze;
    private final Notices notices = new Notices();
    private final long tickMillis;
    private Optional<LiveEpoch> known = Optional.empty();
    private Set<MessageId> handedOver = Set.of();
    private boolean keyRenewed;
    private long beat;
    private long sequence;
    private long shortened;

    private Link(Parts parts, Freeze freeze, long tickMillis, Presence mine) {
        this.freeze = freeze;
        this.parts = parts;
        this.tickMillis = tickMillis;
        this.timer = new EpochTimer(parts.role());
        this.hearing = new Hearing(parts);
        this.framing = new Framing(parts, hearing, tickMillis, mine);
        this.ears = new Ears(parts);
        this.shortened = now();
    }

    /**
     * Starts an end of the bond anew: commits a start record. With its first frames it answers the epoch that the
     * partner's retained frames propose, or proposes one.
     */
    public static Link start(Bond bond, Seams seams, long tickMillis, Presence mine, LinkListener listener)
            throws StoreException {
        Parts parts = Parts.load(bond, seams, tickMillis, listener, Optional.empty());
        Freeze freeze = Freeze.load(seams.store());
        if (freeze.evidence().isEmpty()) {
            parts.records().begin(seams.entropy());
            parts.letterKeys().begin();
        }
        return new Link(parts, freeze, tickMillis, mine);
    }

    /** Goes on from the meeting that has just made the bond, in the epoch that it opened. */
    public static Link fromMeeting(
            Bond bond, LiveEpoch epoch, Seams seams, long tickMillis, Presence mine, LinkListener listener)
            throws StoreException {
        Parts parts = Parts.load(bond, seams, tickMillis, listener, Optional.of(epoch));
        parts.letterKeys().begin();
        Link link = new Link(parts, Freeze.load(seams.store()), tickMillis, mine);
        link.follow();
        return link;
    }

    // --- what the person does ----------------------------------------------------------------------------------

    /**
     * Keeps a word. It has no index yet, but is on the disk when this returns.
     *
     * @param id a fresh random name; saying the same name again changes nothing, so that a caller who got no answer may
     *     ask again
     * @return true if it was not kept before
     */
    public boolean say(MessageId id, String text) throws StoreException {
        Message.Word message = new Message.Word(id, parts.seams().clock().wallMillis(), text);
        boolean fresh = parts.seams().store().transact(kept -> {
            if (kept.wasApplied(id)) {
                return false;
            }
            kept.addDraft(Stream.WORDS, id, message.bytes());
            kept.addEntry(new Entry(id, true, text, message.saidAtMillis(), false));
            return true;
        });
        parts.streams().words().draftAdded();
        parts.letterbox().changed();
        return fresh;
    }

    /** Begins or ends a touch. */
    public void touch(boolean pressing) {
        framing.touch(pressing);
    }

    /** What the next frames say of this person. */
    public void presence(Presence presence) {
        framing.presence(presence);
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
        return freeze.evidence();
    }

    /** How it stands with words for a partner who is away. */
    public Waiting waiting() {
        int frames = parts.epochs().live().isPresent() ? 0 : parts.letterbox().framesLeft((int) (beat % Topics.SLOTS));
        return new Waiting(
                handedOver.size(), frames * tickMillis, parts.letterbox().isFull());
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
        beat = 0;
        ears.connected();
        parts.letterbox().connected();
        handOver();
    }

    @Override
    public void disconnected() {
        parts.listener().changed();
    }

    @Override
    public OutgoingFrame next() {
        look();
        int slot = (int) (beat % Topics.SLOTS);
        sequence++;
        Framing.Made made = make();
        beat++;
        parts.letterbox().built(sequence, slot, made.chunk());
        return new OutgoingFrame(sequence, parts.topics().name(parts.role(), period(), slot), made.payload());
    }

    private Framing.Made make() {
        if (freeze.evidence().isPresent()) {
            return framing.frozen(sequence, freeze.evidence().get());
        }
        if (notices.due(beat)) {
            return framing.notice(sequence);
        }
        return parts.epochs()
                .live()
                .map(epoch -> framing.live(epoch, sequence, beat))
                .orElseGet(() -> framing.resting(sequence, beat));
    }

    @Override
    public void written(long written) {
        parts.sentLog().written(written, now());
        parts.letterbox().written(written);
        handOver();
    }

    /** Tells of words that lie at the relay now, or do not any more. */
    private void handOver() {
        Set<MessageId> now = parts.letterbox().handedOver();
        if (!now.equals(handedOver)) {
            handedOver = now;
            parts.listener().handedOver(now);
        }
    }

    @Override
    public void hear(String topic, byte[] payload, boolean retained) {
        if (payload.length != Frame.SIZE || !ears.knows(topic)) {
            parts.counts().unknownTopic();
            return;
        }
        if (freeze.evidence().isPresent()) {
            return;
        }
        Optional<Ears.Heard> heard = ears.open(topic, payload, retained, wall());
        if (heard.isEmpty()) {
            parts.counts().unopened();
            return;
        }
        try {
            act(heard.get(), retained);
        } catch (CopyFoundException e) {
            freeze(e.evidence());
        } catch (MalformedException e) {
            parts.counts().malformed();
        } catch (StoreException e) {
            parts.listener().problem(e.sentence());
        }
        follow();
    }

    private void act(Ears.Heard heard, boolean retained) throws MalformedException, StoreException, CopyFoundException {
        switch (heard) {
            case Ears.Heard.Live live -> live(live.frame());
            case Ears.Heard.Resting resting ->
                watch(hearing.resting(resting.frame(), retained, now(), sequence), retained);
            case Ears.Heard.Notice notice -> watch(hearing.notice(notice.frame(), sequence), retained);
            case Ears.Heard.Awaited awaited -> {
                parts.epochs().heardInAwaited();
                follow();
                live(awaited.frame());
            }
        }
    }

    private void watch(Start sender, boolean retained) {
        if (!retained && parts.records().partner().superseded(sender)) {
            notices.ask(beat);
        }
    }

    private void live(Frame frame) throws MalformedException, StoreException, CopyFoundException {
        hearing.live(frame, now(), tickMillis, sequence);
        if (!keyRenewed && parts.partner().letterKey() != 0) {
            keyRenewed = true;
            parts.letterKeys().held(parts.partner().letterKey());
        }
    }

    /** Nothing more is said or heard, but that a copy was found: by every frame from now on. */
    private void freeze(CopyEvidence evidence) {
        if (freeze.set(evidence)) {
            parts.epochs().erase();
            parts.letterReader().erase();
            look();
            parts.listener().frozen(evidence);
        }
    }

    /** Looks at the clocks: silence, the next epoch, old envelope keys. Called before every frame, and once a second. */
    public void look() {
        try {
            long now = now();
            freeze.keep();
            if (freeze.evidence().isPresent()) {
                follow();
                return;
            }
            if (parts.streams().look()) {
                parts.letterbox().changed();
            }
            if (parts.epochs().live().isEmpty()) {
                if (beat >= FRAMES_BEFORE_PROPOSAL && !parts.epochs().exchanging()) {
                    parts.epochs().propose();
                }
            } else if (parts.partner().isSilent(now, tickMillis)) {
                parts.epochs().rest();
            } else if (!parts.epochs().exchanging()
                    && timer.due(now, parts.partner().slowerTick(tickMillis))) {
                parts.epochs().propose();
            }
            if (now - shortened > HOUR_NANOS) {
                shortened = now;
                parts.records().shorten(parts.seams().primitives(), Calendar.day(wall()) - EnvelopeChain.DAYS_KEPT);
            }
        } catch (StoreException e) {
            parts.listener().problem(e.sentence());
        }
        follow();
    }

    /** Makes everything that depends on the epoch follow it. */
    private void follow() {
        Optional<LiveEpoch> live = parts.epochs().live();
        if (live.equals(known)) {
            return;
        }
        boolean newStart = live.isPresent() && !known.map(LiveEpoch::partner).equals(live.map(LiveEpoch::partner));
        known = live;
        if (live.isPresent()) {
            parts.streams().begin(live.get().keys());
            if (parts.partner().isSilent(now(), tickMillis)) {
                // Retained frames can open an epoch: who was felt before this end was cut off is not there for that.
                parts.partner().rest();
            }
            parts.partner().begin(now(), newStart);
            hearing.begin(newStart);
            timer.opened(now());
            keyRenewed = false;
            scrub();
        } else {
            parts.streams().end();
            parts.partner().rest();
            parts.letterbox().changed();
        }
        parts.listener().changed();
    }

    /** The keys of the epoch before are superseded. If it cannot be done now, it is done with the next epoch's. */
    private void scrub() {
        try {
            parts.seams().store().scrub();
        } catch (StoreException e) {
            parts.listener().problem(e.sentence());
        }
    }

    /** Overwrites every key in memory; nothing can be sent or heard afterwards. */
    public void erase() {
        parts.epochs().erase();
        parts.topics().erase();
        parts.letterbox().erase();
        parts.letterReader().erase();
        ears.erase();
        framing.erase();
        follow();
    }

    private long now() {
        return parts.seams().clock().monotonicNanos();
    }

    private long wall() {
        return parts.seams().clock().wallMillis();
    }
}
