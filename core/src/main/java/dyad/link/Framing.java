package dyad.link;

import dyad.epoch.CopyEvidence;
import dyad.epoch.LiveEpoch;
import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.frame.Frame;
import dyad.frame.Frame.Kind;
import dyad.keys.Calendar;
import dyad.keys.EnvelopeChain;
import dyad.keys.Roots;
import dyad.keys.Topics;
import dyad.letter.Letterbox;
import dyad.seam.StoreException;
import dyad.senses.OwnTouch;
import dyad.senses.Presence;
import dyad.senses.SenseBlock;
import java.util.List;

/** Makes the frames of a link: live ones with the senses, resting ones with the start. */
final class Framing {
    private static final long NANOS = 1_000_000;

    private final Parts parts;
    private final Speech speech;
    private final Hearing hearing;
    private final OwnTouch touch = new OwnTouch();
    private final EnvelopeKeys envelopeKeys;
    private final long tickMillis;
    private Presence mine;

    Framing(Parts parts, Hearing hearing, long tickMillis, Presence mine) {
        this.parts = parts;
        this.hearing = hearing;
        this.tickMillis = tickMillis;
        this.mine = mine;
        this.envelopeKeys = new EnvelopeKeys(this::todaysKey);
        this.speech = new Speech(parts, tickMillis);
    }

    void touch(boolean pressing) {
        touch.set(pressing, now());
        try {
            parts.ache().press(pressing, parts.partner().slowerTick(tickMillis) * NANOS);
        } catch (StoreException e) {
            // The next fresh frame decides it, if there is room by then.
            parts.listener().problem(e.sentence());
        }
    }

    void presence(Presence presence) {
        mine = presence;
    }

    Made live(LiveEpoch epoch, long sequence, long beat) {
        return live(epoch, sequence, touch.tell(now()), liveChunk(beat));
    }

    /** Carries nothing but the senses. */
    Made liveSpare(LiveEpoch epoch, long sequence) {
        return live(epoch, sequence, touch.isFelt(now()), Chunk.FILLER);
    }

    private Made live(LiveEpoch epoch, long sequence, boolean pressing, Chunk chunk) {
        SenseBlock block = new SenseBlock(
                mine,
                tickMillis,
                pressing,
                touch.count(),
                parts.letterKeys().partnerNumber(),
                parts.streams().wordsIn().newest().bytes(),
                parts.nearness().signal(),
                parts.ache().tell());
        Frame frame = frame(Kind.LIVE, sequence, block.bytes(), chunk);
        return new Made(parts.sealer().seal(epoch.keys().frameKey(parts.role()), frame), frame.chunk());
    }

    /** If the disk refuses, the frame goes out all the same, with nothing in it. */
    private Chunk liveChunk(long beat) {
        try {
            long slower = parts.partner().slowerTick(tickMillis);
            return speech.live(beat, now(), slower, parts.partner().letterKey());
        } catch (StoreException e) {
            parts.listener().problem(e.sentence());
            return Chunk.FILLER;
        }
    }

    Made resting(long sequence, long beat) {
        if (beat % Topics.SLOTS >= Letterbox.FIRST_SLOT) {
            prepareLetter();
        }
        boolean there = hearing.partnerIsThere(now(), tickMillis);
        return resting(sequence, speech.resting(beat, there));
    }

    /** Carries what lies in the slot of its beat anyway. */
    Made restingSpare(long sequence, long beat) {
        return resting(sequence, speech.restingBySlot(beat));
    }

    private Made resting(long sequence, Chunk chunk) {
        List<byte[]> keys =
                envelopeKeys.at(parts.records().roots(), parts.seams().clock().wallMillis());
        return new Made(
                parts.sealer().seal(keys.getFirst(), frame(Kind.RESTING, sequence, startBlock(), chunk)), chunk);
    }

    private List<byte[]> todaysKey(Roots roots, long wallMillis) {
        EnvelopeChain chain = roots.confirmed().envelopes();
        return List.of(chain.key(parts.seams().primitives(), parts.role(), Calendar.day(wallMillis)));
    }

    void erase() {
        envelopeKeys.erase();
    }

    /** If the disk refuses, what is kept of the letter already goes on being sent. */
    private void prepareLetter() {
        try {
            parts.letterbox().prepare(parts.records().roots());
        } catch (StoreException e) {
            parts.listener().problem(e.sentence());
        }
    }

    /** A frame that tells of starts, in a way that even a copy of old state can read. */
    Made notice(long sequence) {
        return notice(sequence, speech.startRecord());
    }

    /** A frame of a link that is frozen. */
    Made frozen(long sequence, CopyEvidence evidence) {
        return notice(sequence, new Chunk(ChunkType.FREEZE, 0, 0, new byte[] {(byte) evidence.code()}));
    }

    private Made notice(long sequence, Chunk chunk) {
        Frame frame = frame(Kind.NOTICE, sequence, startBlock(), chunk);
        return new Made(parts.sealer().seal(parts.noticeKeys().own(), frame), chunk);
    }

    private byte[] startBlock() {
        return StartRecord.block(
                parts.records().own().newest(), parts.records().partner().accepted());
    }

    private Frame frame(Kind kind, long sequence, byte[] block, Chunk chunk) {
        return new Frame(
                kind,
                sequence,
                hearing.highestSequence(),
                parts.streams().wordsReceived(),
                parts.streams().bulkReceived(),
                block,
                chunk);
    }

    private long now() {
        return parts.seams().clock().monotonicNanos();
    }

    /** A sealed frame, and what it carries. */
    record Made(byte[] payload, Chunk chunk) {}
}
