package dyad.frame;

/**
 * What is inside one frame.
 *
 * @param kind the sort of frame
 * @param sequence the sender's running number since its start; begins at 1
 * @param acknowledged the highest sequence heard from the receiver since the receiver's start; 0 for none
 * @param words what the sender has of the receiver's words
 * @param bulk what the sender has of the receiver's bulk
 * @param sense the 32-byte sense block (live) or start block (resting)
 * @param chunk what it carries
 */
public record Frame(
        Kind kind,
        long sequence,
        long acknowledged,
        Acknowledgement words,
        Acknowledgement bulk,
        byte[] sense,
        Chunk chunk) {

    /** Bytes of a frame as it is published. */
    public static final int SIZE = 512;

    /** Bytes of the sense block. */
    public static final int SENSE = 32;

    /** Sorts of frames: alike outside, under different keys. */
    public enum Kind {
        /** Under the epoch's frame key. */
        LIVE(1),
        /** Under the day's envelope key. */
        RESTING(2),
        /** Under the meeting's key. */
        MEETING(3),
        /** Under the bond's notice key: tells of starts, and of nothing else. */
        NOTICE(4);

        private final int code;

        Kind(int code) {
            this.code = code;
        }

        /** The code on the wire. */
        public int code() {
            return code;
        }
    }
}
