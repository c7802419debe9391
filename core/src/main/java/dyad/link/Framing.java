package dyad.link;

import dyad.epoch.LiveEpoch;
import dyad.frame.Chunk;
import dyad.frame.Frame;
import dyad.frame.Frame.Kind;
import dyad.keys.Calendar;
import dyad.keys.EnvelopeChain;
import dyad.keys.Roots;
import dyad.seam.StoreException;
import dyad.senses.OwnTouch;
import dyad.senses.Presence;
import dyad.senses.SenseBlock;
import java.util.List;

/** Makes the frames of a link: live ones with the senses, resting ones with the start. */
final class Framing {
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
        this.speech = new Speech(
                parts.epochs(),
                parts.records(),
                parts.letterKeys(),
                parts.streams().words(),
                parts.streams().bulk());
    }

    void touch(boolean pressing) {
        touch.set(pressing, now());
    }

    void presence(Presence presence) {
        mine = presence;
    }

    byte[] live(LiveEpoch epoch, long sequence, long beat) {
        SenseBlock block = new SenseBlock(
                mine,
                tickMillis,
                touch.tell(now()),
                touch.count(),
                parts.letterKeys().partnerNumber());
        Frame frame = frame(Kind.LIVE, sequence, block.bytes(), liveChunk(beat));
        return parts.sealer().seal(epoch.keys().frameKey(parts.role()), frame);
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

    byte[] resting(long sequence, int slot) {
        byte[] block =
                StartRecord.block(parts.records().ownStart(), parts.records().partnerStart());
        Frame frame = frame(Kind.RESTING, sequence, block, speech.resting(slot, tickMillis));
        List<byte[]> keys =
                envelopeKeys.at(parts.records().roots(), parts.seams().clock().wallMillis());
        return parts.sealer().seal(keys.getFirst(), frame);
    }

    private List<byte[]> todaysKey(Roots roots, long wallMillis) {
        EnvelopeChain chain = roots.confirmed().envelopes();
        return List.of(chain.key(parts.seams().primitives(), parts.role(), Calendar.day(wallMillis)));
    }

    void erase() {
        envelopeKeys.erase();
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
}
