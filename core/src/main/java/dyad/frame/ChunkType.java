package dyad.frame;

import java.util.Optional;

/** What the chunk of a frame carries. The codes are part of the wire format. */
public enum ChunkType {
    /** Nothing. */
    FILLER(0),
    /** First message of an epoch. */
    EPOCH_PROPOSAL(1),
    /** Second message of an epoch. */
    EPOCH_ANSWER(2),
    /** Third message of an epoch. */
    EPOCH_COMPLETION(3),
    /** The sender's start record, and the newest of the partner's it accepted. */
    START_RECORD(4),
    /** The public half of a letter key. */
    LETTER_KEY(5),
    /** A chunk of a letter. */
    LETTER(6),
    /** The sender has found a copy of one of the two ends, and has frozen the link. */
    FREEZE(7),
    /** A sealed chunk of the stream of words. */
    WORDS(8),
    /** A sealed chunk of the stream of bulk. */
    BULK(9),
    /** What one end asks in a round of nearness. */
    NEARNESS_QUERY(10),
    /** What the other answers. */
    NEARNESS_ANSWER(11),
    /** Meeting: the taker's commitment. */
    COMMITMENT(16),
    /** Meeting: the giver's bundle and nonce. */
    GIVER_BUNDLE(17),
    /** Meeting: what the taker had committed to, and its ciphertext. */
    TAKER_OPENING(18),
    /** Meeting: the giver's ciphertext. */
    GIVER_CIPHERTEXT(19),
    /** Meeting: yes or no. */
    CONFIRMATION(20);

    private static final ChunkType[] BY_CODE = new ChunkType[256];

    static {
        for (ChunkType type : values()) {
            BY_CODE[type.code] = type;
        }
    }

    private final int code;

    ChunkType(int code) {
        this.code = code;
    }

    /** The code on the wire, 0 to 255. */
    public int code() {
        return code;
    }

    /** The type with this code. */
    public static Optional<ChunkType> of(int code) {
        return Optional.ofNullable(BY_CODE[code]);
    }
}
