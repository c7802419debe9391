package dyad.letter;

import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.history.MessageId;
import dyad.hum.OutgoingFrame;
import dyad.keys.Topics;
import java.util.Arrays;
import java.util.Set;

/**
 * What this end has written into each slot on the present connection. A part counts as handed to the relay once three
 * more frames were written after it: only then is it certain to have left. Nothing is sent to find out.
 */
final class Handed {
    private static final int FURTHER_FRAMES = 3;
    private static final int UNDER_WAY = 8;

    private final Lying[] slots = new Lying[Topics.SLOTS];
    private final Built[] built = new Built[UNDER_WAY];
    private final Built[] spares = new Built[UNDER_WAY];
    private long written;

    Handed() {
        connected();
    }

    /** A new connection: what was written on the one before may not have arrived. */
    void connected() {
        Arrays.fill(slots, Lying.NOTHING);
        Arrays.fill(built, Built.NOTHING);
        Arrays.fill(spares, Built.NOTHING);
        written = 0;
    }

    /** This frame is ready to be written. */
    void built(OutgoingFrame frame, int slot, Chunk chunk) {
        like(frame)[place(frame)] = new Built(frame.sequence(), slot, chunk);
    }

    /** It was written; another with the same number may have been built since, and never will be. */
    void written(OutgoingFrame frame) {
        Built one = like(frame)[place(frame)];
        if (one.sequence == frame.sequence()) {
            written++;
            slots[one.slot] = slots[one.slot].replacedBy(one.chunk, written);
        }
    }

    private Built[] like(OutgoingFrame frame) {
        return frame.spare() ? spares : built;
    }

    private static int place(OutgoingFrame frame) {
        return (int) (frame.sequence() % UNDER_WAY);
    }

    /** The messages of a letter that lie whole in the slots. */
    Set<MessageId> messagesOf(OutgoingLetter letter) {
        for (int part = 0; part < LetterHead.PARTS; part++) {
            if (bytes(letter, part) == 0) {
                return Set.of();
            }
        }
        int text = 0;
        int part = LetterHead.PARTS;
        int bytes = Chunk.CAPACITY;
        while (part < letter.size() && bytes == Chunk.CAPACITY) {
            bytes = bytes(letter, part);
            text += Math.max(0, bytes - LetterSealer.OVERHEAD);
            part++;
        }
        return letter.endingWithin(text);
    }

    /** The sealed bytes of this part that lie in its slot for certain; an earlier, shorter form counts as what it is. */
    private int bytes(OutgoingLetter letter, int part) {
        Lying lying = slots[letter.slotOf(part)];
        return lying.is(letter.header().number(), part) ? lying.certain(written) : 0;
    }

    /** Frames until the whole letter as it is now is handed over, if the next goes into this slot; 0 if it is. */
    int framesLeft(OutgoingLetter letter, int nextSlot) {
        int left = 0;
        for (int part = 0; part < letter.size(); part++) {
            int slot = letter.slotOf(part);
            Lying lying = slots[slot];
            boolean lies =
                    lying.is(letter.header().number(), part) && Arrays.equals(lying.chunk.data(), letter.part(part));
            long missing = lies
                    ? FURTHER_FRAMES - (written - lying.since)
                    : Math.floorMod(slot - nextSlot, Topics.SLOTS) + 1 + FURTHER_FRAMES;
            left = (int) Math.max(left, missing);
        }
        return left;
    }

    private record Built(long sequence, int slot, Chunk chunk) {
        /** No frame has this number. */
        static final Built NOTHING = new Built(0, 0, Chunk.FILLER);
    }

    /**
     * What lies in a slot.
     *
     * @param since the count of frames when it was written
     * @param before how much of the same part was certain to lie there before, and does until this has taken its place
     */
    private record Lying(Chunk chunk, long since, int before) {
        static final Lying NOTHING = new Lying(Chunk.FILLER, 0, 0);

        Lying replacedBy(Chunk next, long now) {
            boolean samePart = next.type() == ChunkType.LETTER && is(next.index(), next.flags());
            if (samePart && Arrays.equals(chunk.data(), next.data())) {
                return this;
            }
            return new Lying(next, now, samePart ? certain(now) : 0);
        }

        int certain(long now) {
            return now - since >= FURTHER_FRAMES ? chunk.data().length : before;
        }

        boolean is(long letter, int part) {
            return chunk.type() == ChunkType.LETTER && chunk.index() == letter && chunk.flags() == part;
        }
    }
}
