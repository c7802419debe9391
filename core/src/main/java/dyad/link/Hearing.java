package dyad.link;

import dyad.bytes.ByteReader;
import dyad.bytes.MalformedException;
import dyad.delivery.Arrival;
import dyad.epoch.CopyEvidence;
import dyad.epoch.CopyFoundException;
import dyad.epoch.Start;
import dyad.frame.Assembly;
import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.frame.Frame;
import dyad.history.MessageId;
import dyad.keys.Calendar;
import dyad.seam.StoreException;
import dyad.senses.Partner;
import dyad.senses.SenseBlock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Acts upon the partner's frames. Nothing here sends anything: an answer rides in the next tick's frame or not at all. */
final class Hearing {
    private static final int FRESH_TICKS = 3;
    private static final long NANOS = 1_000_000;

    private final Parts parts;
    private final Map<ChunkType, Assembly> assemblies = new EnumMap<>(ChunkType.class);
    private long highestSequence;
    private long highestFresh;
    private boolean letterKeyRenewed;
    private final LaterStart laterStart = new LaterStart();
    private OptionalLong lastResting = OptionalLong.empty();

    Hearing(Parts parts) {
        this.parts = parts;
    }

    /** The highest sequence heard from the partner in this epoch. */
    long highestSequence() {
        return highestSequence;
    }

    /** A new epoch: with a new start of the partner its frames count anew. */
    void begin(boolean newStart) {
        letterKeyRenewed = false;
        if (newStart) {
            highestSequence = 0;
            highestFresh = 0;
        }
    }

    /** @param sent how many frames this end has made since its start */
    void live(Frame frame, long now, long ownTickMillis, long sent)
            throws MalformedException, StoreException, CopyFoundException {
        if (frame.acknowledged() > sent) {
            throw new CopyFoundException(CopyEvidence.FRAME_NEVER_SENT);
        }
        laterStart.check(parts.epochs().live().orElseThrow().partner(), frame.acknowledged());
        highestSequence = Math.max(highestSequence, frame.sequence());
        arrived(parts.streams().acknowledged(frame));
        chunk(frame, false);
        feel(frame, now, ownTickMillis);
        renewLetterKey();
    }

    /** Once in an epoch, as soon as the partner is felt to hold a key of ours. */
    private void renewLetterKey() throws StoreException {
        if (!letterKeyRenewed && parts.partner().letterKey() != 0) {
            letterKeyRenewed = true;
            parts.letterKeys().held(parts.partner().letterKey());
        }
    }

    /** Gives the start that it comes from. */
    Start resting(Frame frame, boolean retained, long now, long sent)
            throws MalformedException, StoreException, CopyFoundException {
        Start sender = starts(frame, sent);
        if (!retained) {
            lastResting = OptionalLong.of(now);
        }
        if (parts.records().isWelcome(sender)) {
            chunk(frame, true);
        }
        return sender;
    }

    /** A notice tells of starts, and nothing else that might be in it counts: its key is as old as the bond. */
    Start notice(Frame frame, long sent) throws MalformedException, CopyFoundException {
        Start sender = starts(frame, sent);
        switch (frame.chunk().type()) {
            case FREEZE -> throw new CopyFoundException(toldBy(frame.chunk()));
            case START_RECORD -> told(StartRecord.read(frame.chunk().data()));
            default -> throw new MalformedException("a notice that tells of nothing");
        }
        return sender;
    }

    private static CopyEvidence toldBy(Chunk freeze) throws MalformedException {
        return CopyEvidence.told(new ByteReader(freeze.data()).u8());
    }

    private Start starts(Frame frame, long sent) throws MalformedException, CopyFoundException {
        Start sender = StartRecord.sender(frame.sense());
        laterStart.shown(sender, sent);
        parts.records().own().check(StartRecord.named(frame.sense()));
        boolean before = parts.records().partnerMoved();
        parts.records().shown(sender);
        if (parts.records().partnerMoved() && !before) {
            parts.listener().changed();
        }
        return sender;
    }

    private void told(StartRecord record) throws CopyFoundException {
        parts.records().own().check(record.partner().id());
        parts.records().told(record.own(), record.root());
        parts.records().told(record.before());
    }

    /** Whether a resting frame came just now: a reply would be heard. */
    boolean partnerIsThere(long now, long ownTickMillis) {
        long patience = Partner.silenceNanos(parts.partner().slowerTick(ownTickMillis));
        return lastResting.isPresent() && now - lastResting.getAsLong() <= patience;
    }

    private void arrived(List<MessageId> messages) {
        if (!messages.isEmpty()) {
            parts.letterbox().changed();
            messages.forEach(parts.listener()::arrived);
        }
    }

    /** Only a frame that answers one of ours of the last three ticks is felt: a relay that delays cannot fake it. */
    private void feel(Frame frame, long now, long ownTickMillis) throws MalformedException, StoreException {
        Partner partner = parts.partner();
        SenseBlock block = SenseBlock.read(frame.sense());
        // The tick is no sense, and without it a slow end that has just become live would be taken for silent.
        partner.tick(block.tickMillis());
        long patience = FRESH_TICKS * partner.slowerTick(ownTickMillis) * NANOS;
        boolean fresh = parts.sentLog().within(frame.acknowledged(), now, patience);
        if (!fresh || frame.sequence() <= highestFresh) {
            return;
        }
        Partner.Felt felt = partner.feel(block, now);
        boolean oneLost = frame.sequence() == highestFresh + 2;
        highestFresh = frame.sequence();
        tell(felt);
        ache(block, felt, oneLost, partner.slowerTick(ownTickMillis));
        nearness(block, frame.chunk());
    }

    private void ache(SenseBlock block, Partner.Felt felt, boolean oneLost, long slowerTickMillis)
            throws StoreException {
        parts.ache().heard(block.contact(), Partner.silenceNanos(slowerTickMillis));
        OptionalLong lost = oneLost ? OptionalLong.of(parts.partner().tickMillis() * NANOS) : OptionalLong.empty();
        parts.ache().heard(block.pressing(), felt.touchBegun(), lost, slowerTickMillis * NANOS);
    }

    private void nearness(SenseBlock block, Chunk chunk) throws StoreException {
        parts.nearness().heard(block.nearness());
        if (chunk.type() == ChunkType.NEARNESS_QUERY || chunk.type() == ChunkType.NEARNESS_ANSWER) {
            parts.nearness().take(chunk);
        }
    }

    private void tell(Partner.Felt felt) {
        if (felt.touchBegun()) {
            parts.listener().touched(true);
        }
        if (felt.touchEnded()) {
            parts.listener().touched(false);
        }
        if (felt.changed()) {
            parts.listener().changed();
        }
    }

    private void chunk(Frame frame, boolean resting) throws MalformedException, StoreException, CopyFoundException {
        Chunk chunk = frame.chunk();
        switch (chunk.type()) {
            case EPOCH_PROPOSAL, EPOCH_ANSWER, EPOCH_COMPLETION, LETTER_KEY -> part(frame, resting);
            case START_RECORD -> startRecord(StartRecord.read(chunk.data()), frame);
            case LETTER -> arrivals(resting ? letter(chunk) : List.of());
            case WORDS -> arrivals(resting ? List.of() : parts.streams().takeWords(chunk));
            case BULK -> arrivals(resting ? List.of() : parts.streams().takeBulk(chunk));
            // Nearness is a sense: it is taken from fresh frames only, with the sense block.
            case NEARNESS_QUERY, NEARNESS_ANSWER -> {}
            case FILLER, FREEZE, COMMITMENT, GIVER_BUNDLE, TAKER_OPENING, GIVER_CIPHERTEXT, CONFIRMATION -> {}
        }
    }

    private List<Arrival> letter(Chunk chunk) throws MalformedException, StoreException, CopyFoundException {
        return parts.letterReader()
                .take(chunk, parts.records().roots(), parts.streams().wordsIn());
    }

    private void startRecord(StartRecord record, Frame frame) throws StoreException, CopyFoundException {
        told(record);
        parts.partner().tick(record.tickMillis());
        arrived(parts.streams()
                .words()
                .arrivedThrough(frame.words().cumulative(), record.newest().bytes()));
    }

    private void arrivals(List<Arrival> arrivals) throws StoreException {
        for (Arrival arrival : arrivals) {
            switch (arrival) {
                case Arrival.Word word -> parts.listener().heard(word.entry());
                case Arrival.Returned returned -> parts.listener().returned(returned.entry());
                case Arrival.Body body -> parts.listener().pictured(body.picture());
                case Arrival.Drafted drafted -> {
                    parts.streams().drafted(drafted.stream());
                    parts.letterbox().changed();
                }
                case Arrival.Relays relays -> {
                    parts.relays().heard();
                    parts.listener().changed();
                }
                case Arrival.Refused refused -> parts.counts().unasked();
            }
        }
    }

    private void part(Frame frame, boolean resting) throws MalformedException, StoreException, CopyFoundException {
        Chunk chunk = frame.chunk();
        Start start = start(frame, resting);
        Optional<byte[]> whole =
                assemblies.computeIfAbsent(chunk.type(), type -> new Assembly()).take(chunk);
        if (whole.isPresent()) {
            whole(chunk, whole.get(), start, resting);
        }
    }

    private void whole(Chunk chunk, byte[] body, Start start, boolean resting)
            throws MalformedException, StoreException, CopyFoundException {
        switch (chunk.type()) {
            case EPOCH_PROPOSAL -> {
                long today = Calendar.day(parts.seams().clock().wallMillis());
                parts.epochs().proposal(body, start, today, resting);
            }
            case EPOCH_ANSWER -> parts.epochs().answer(body);
            case EPOCH_COMPLETION -> parts.epochs().completion(body);
            case LETTER_KEY -> {
                parts.letterKeys().heard(chunk.index(), body);
                parts.letterbox().changed();
            }
            default -> throw new IllegalStateException(chunk.type() + " is not sent in parts; this is a bug");
        }
    }

    private Start start(Frame frame, boolean resting) throws MalformedException {
        return resting
                ? StartRecord.sender(frame.sense())
                : parts.epochs().live().orElseThrow().partner();
    }
}
