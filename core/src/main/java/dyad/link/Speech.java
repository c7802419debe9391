package dyad.link;

import dyad.epoch.EpochRecords;
import dyad.epoch.Epochs;
import dyad.epoch.OwnStarts;
import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.frame.Parcel;
import dyad.keys.Topics;
import dyad.letter.LetterKeys;
import dyad.letter.Letterbox;
import dyad.nearness.Nearness;
import dyad.seam.StoreException;
import java.util.Optional;

/** Chooses what the next frame carries. Whatever it is, the frame looks the same. */
final class Speech {
    private static final int PATTERN = 8;

    private static final int PATIENCE_TICKS = 3;

    private final Epochs epochs;
    private final EpochRecords records;
    private final LetterKeys letterKeys;
    private final Letterbox letterbox;
    private final Streams streams;
    private final Nearness nearness;
    private final long tickMillis;

    Speech(Parts parts, long tickMillis) {
        this.epochs = parts.epochs();
        this.records = parts.records();
        this.letterKeys = parts.letterKeys();
        this.letterbox = parts.letterbox();
        this.streams = parts.streams();
        this.nearness = parts.nearness();
        this.tickMillis = tickMillis;
    }

    /**
     * For a live frame: every other frame may carry the making of the next epoch; a round of nearness, which takes two
     * frames in five minutes, comes before words, and words before bulk.
     */
    Chunk live(long beat, long now, long slowerTickMillis, long letterKeyHeld) throws StoreException {
        Optional<Parcel> control = control(letterKeyHeld);
        if (control.isPresent() && beat % 2 == 0) {
            return control.get().next();
        }
        long patience = PATIENCE_TICKS * slowerTickMillis * 1_000_000;
        Optional<Chunk> message = nearness.chunk(patience);
        if (message.isEmpty()) {
            message = streams.words().chunk(now, patience);
        }
        if (message.isEmpty()) {
            message = streams.bulk().chunk(now, patience);
        }
        return message.orElseGet(() -> control.map(Parcel::next).orElse(Chunk.FILLER));
    }

    private Optional<Parcel> control(long letterKeyHeld) {
        Optional<Parcel> epoch = epochs.parcel();
        if (epoch.isPresent() || letterKeyHeld == letterKeys.number()) {
            return epoch;
        }
        return letterKeys.parcel();
    }

    /**
     * For a resting frame. If the partner is there and waits for a reply, that goes first. Else by slot, beginning with
     * the opening burst: start record, a notice, proposal or reply (3), letter key (3); slots that belong to a letter hold
     * its parts, all others the same again, but that every other group of eight has six parts of a reply instead of the
     * letter key. The proposal is not first, so that an end which has just started sees the partner's retained proposal
     * before it makes its own.
     */
    Chunk resting(long beat, boolean partnerIsThere) {
        Optional<Parcel> epoch = epochs.parcel();
        if (epoch.isPresent() && epochs.replying() && partnerIsThere) {
            return epoch.get().next();
        }
        return restingBySlot(beat);
    }

    /** What a resting frame of this beat carries when no reply is awaited. */
    Chunk restingBySlot(long beat) {
        Optional<Parcel> epoch = epochs.parcel();
        int slot = (int) (beat % Topics.SLOTS);
        boolean wholeReply = (beat / Topics.SLOTS + slot / PATTERN) % 2 == 1;
        return letterbox.chunk(slot).orElseGet(() -> pattern(slot % PATTERN, epoch, wholeReply));
    }

    private Chunk pattern(int place, Optional<Parcel> epoch, boolean wholeReply) {
        int number = place - 2;
        return switch (place) {
            case 0 -> startRecord();
            case 1 -> Chunk.FILLER;
            case 2, 3, 4 -> part(epoch, number).orElse(Chunk.FILLER);
            default ->
                part(epoch.filter(reply -> wholeReply), number)
                        .or(() -> part(letterKeys.parcel(), number - 3))
                        .orElse(Chunk.FILLER);
        };
    }

    private static Optional<Chunk> part(Optional<Parcel> parcel, int number) {
        return parcel.filter(whole -> number < whole.parts()).map(whole -> whole.chunk(number));
    }

    /** Tells of the starts of both ends, and of the newest word that came. */
    Chunk startRecord() {
        OwnStarts own = records.own();
        StartRecord record = new StartRecord(
                own.newest(),
                records.partner().accepted(),
                records.roots().newestNumber(),
                tickMillis,
                streams.wordsIn().newest(),
                own.before(StartRecord.MOST_BEFORE));
        return new Chunk(ChunkType.START_RECORD, 0x01, own.newest().counter(), record.bytes());
    }
}
