package dyad.link;

import dyad.bytes.MalformedException;
import dyad.epoch.Start;
import dyad.frame.Assembly;
import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.frame.Frame;
import dyad.history.Entry;
import dyad.keys.Calendar;
import dyad.seam.StoreException;
import dyad.senses.Partner;
import dyad.senses.SenseBlock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Acts upon the partner's frames. Nothing here sends anything: an answer rides in the next tick's frame or not at all. */
final class Hearing {
    private static final int FRESH_TICKS = 3;
    private static final long NANOS = 1_000_000;

    private final Parts parts;
    private final Map<ChunkType, Assembly> assemblies = new EnumMap<>(ChunkType.class);
    private long highestSequence;
    private long highestFresh;
    private long newestStart;

    Hearing(Parts parts) {
        this.parts = parts;
    }

    /** The highest sequence heard from the partner in this epoch. */
    long highestSequence() {
        return highestSequence;
    }

    /** A new epoch: with a new start of the partner its frames count anew. */
    void begin(boolean newStart) {
        if (newStart) {
            highestSequence = 0;
            highestFresh = 0;
        }
    }

    void live(Frame frame, long now, long ownTickMillis) throws MalformedException, StoreException {
        highestSequence = Math.max(highestSequence, frame.sequence());
        parts.streams().acknowledged(frame).forEach(parts.listener()::arrived);
        chunk(frame, false);
        feel(frame, now, ownTickMillis);
    }

    void resting(Frame frame, boolean retained) throws MalformedException, StoreException {
        if (!retained) {
            parts.epochs().heardStart(StartRecord.sender(frame.sense()));
        }
        chunk(frame, true);
    }

    /** Only a frame that answers one of ours of the last three ticks is felt: a relay that delays cannot fake it. */
    private void feel(Frame frame, long now, long ownTickMillis) throws MalformedException {
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
        highestFresh = frame.sequence();
        tell(felt);
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

    private void chunk(Frame frame, boolean resting) throws MalformedException, StoreException {
        Chunk chunk = frame.chunk();
        switch (chunk.type()) {
            case EPOCH_PROPOSAL, EPOCH_ANSWER, EPOCH_COMPLETION, LETTER_KEY -> part(frame, resting);
            case START_RECORD ->
                parts.partner().tick(StartRecord.read(chunk.data()).tickMillis());
            case WORDS -> words(resting ? List.of() : parts.streams().takeWords(chunk));
            case BULK -> words(resting ? List.of() : parts.streams().takeBulk(chunk));
            case FILLER, LETTER, COMMITMENT, GIVER_BUNDLE, TAKER_OPENING, GIVER_CIPHERTEXT, CONFIRMATION -> {}
        }
    }

    private void words(List<Entry> entries) {
        entries.forEach(parts.listener()::heard);
    }

    private void part(Frame frame, boolean resting) throws MalformedException, StoreException {
        Chunk chunk = frame.chunk();
        Start start = start(frame, resting);
        if (start.counter() < newestStart) {
            return;
        }
        if (start.counter() > newestStart) {
            // An end that started anew may send another message under the same number: parts of the two must not mix.
            newestStart = start.counter();
            assemblies.clear();
        }
        Optional<byte[]> whole =
                assemblies.computeIfAbsent(chunk.type(), type -> new Assembly()).take(chunk);
        if (whole.isPresent()) {
            whole(chunk, whole.get(), start, resting);
        }
    }

    private void whole(Chunk chunk, byte[] body, Start start, boolean resting)
            throws MalformedException, StoreException {
        switch (chunk.type()) {
            case EPOCH_PROPOSAL -> {
                long today = Calendar.day(parts.seams().clock().wallMillis());
                parts.epochs().proposal(body, start, today, resting);
            }
            case EPOCH_ANSWER -> parts.epochs().answer(body);
            case EPOCH_COMPLETION -> parts.epochs().completion(body);
            case LETTER_KEY -> parts.letterKeys().heard(chunk.index(), body);
            default -> throw new IllegalStateException(chunk.type() + " is not sent in parts; this is a bug");
        }
    }

    private Start start(Frame frame, boolean resting) throws MalformedException {
        return resting
                ? StartRecord.sender(frame.sense())
                : parts.epochs().live().orElseThrow().partner();
    }
}
