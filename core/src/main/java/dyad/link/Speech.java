package dyad.link;

import dyad.delivery.Outgoing;
import dyad.epoch.EpochRecords;
import dyad.epoch.Epochs;
import dyad.frame.Chunk;
import dyad.frame.ChunkType;
import dyad.frame.Parcel;
import dyad.seam.StoreException;
import java.util.Optional;

/** Chooses what the next frame carries. Whatever it is, the frame looks the same. */
final class Speech {
    private static final int PATTERN = 8;
    private static final int PATIENCE_TICKS = 3;

    private final Epochs epochs;
    private final EpochRecords records;
    private final LetterKeys letterKeys;
    private final Outgoing words;
    private final Outgoing bulk;

    Speech(Epochs epochs, EpochRecords records, LetterKeys letterKeys, Outgoing words, Outgoing bulk) {
        this.epochs = epochs;
        this.records = records;
        this.letterKeys = letterKeys;
        this.words = words;
        this.bulk = bulk;
    }

    /** For a live frame: every other frame may carry the making of the next epoch; words come before bulk. */
    Chunk live(long beat, long now, long slowerTickMillis, long letterKeyHeld) throws StoreException {
        Optional<Parcel> control = control(letterKeyHeld);
        if (control.isPresent() && beat % 2 == 0) {
            return control.get().next();
        }
        long patience = PATIENCE_TICKS * slowerTickMillis * 1_000_000;
        Optional<Chunk> word = words.chunk(now, patience);
        Optional<Chunk> message = word.isPresent() ? word : bulk.chunk(now, patience);
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
     * For a resting frame: a reply to a waiting partner at once; otherwise by slot, beginning with the opening burst:
     * start record, filler, proposal (3), letter key (3). The proposal is not first, so that an end which has just
     * started sees the partner's retained proposal before it makes its own: its answer, six parts, then fits the burst.
     */
    Chunk resting(int slot, long tickMillis) {
        Optional<Parcel> epoch = epochs.parcel();
        if (epoch.isPresent() && epochs.replying()) {
            return epoch.get().next();
        }
        int place = slot % PATTERN;
        return switch (place) {
            case 0 -> startRecord(tickMillis);
            case 2, 3, 4 -> part(epoch, place - 2);
            case 5, 6, 7 -> part(letterKeys.parcel(), place - 5);
            default -> Chunk.FILLER;
        };
    }

    private static Chunk part(Optional<Parcel> parcel, int number) {
        return parcel.filter(whole -> number < whole.parts())
                .map(whole -> whole.chunk(number))
                .orElse(Chunk.FILLER);
    }

    private Chunk startRecord(long tickMillis) {
        StartRecord record =
                new StartRecord(records.ownStart(), records.parentStart().id(), records.partnerStart(), tickMillis);
        return new Chunk(ChunkType.START_RECORD, 0x01, records.ownStart().counter(), record.bytes());
    }
}
