package dyad.seam;

import dyad.history.MessageId;
import java.util.List;
import java.util.Optional;

/**
 * The bodies of pictures, within one transaction. Each belongs to an entry of the history, by the entry's id, and is
 * forgotten with it. A picture of which nothing is kept here has not come yet.
 */
public interface Pictures {

    /** Keeps the body of the picture that this entry announced. */
    void keep(MessageId picture, byte[] body);

    /** Keeps that there will be no body. */
    void giveUp(MessageId picture, State why);

    /** What is kept of a picture; empty if it has not come yet. */
    Optional<State> state(MessageId picture);

    /** The body, if it is here. */
    Optional<byte[]> body(MessageId picture);

    /** The body goes to the partner as this message. */
    void sendAs(MessageId picture, MessageId message);

    /** The message as which the body was sent last. */
    Optional<MessageId> sentAs(MessageId picture);

    /** Which bodies are on their way to the partner, the one that goes first in front. */
    List<Underway> underway();

    /** The newest former picture (as in {@link Pairs}) of which nothing is kept here. */
    Optional<MessageId> lacking();

    /** How it stands with a body. */
    enum State {
        /** It is here. */
        WHOLE(0),
        /** What came was not what had been announced. */
        BROKEN(1),
        /** Neither end has it any more. */
        GONE(2);

        private final int code;

        State(int code) {
            this.code = code;
        }

        /** The state on the disk and in a backup. */
        public int code() {
            return code;
        }

        /** The state with this code; one that is not known is none that can be shown. */
        public static State of(int code) {
            return switch (code) {
                case 0 -> WHOLE;
                case 2 -> GONE;
                default -> BROKEN;
            };
        }
    }

    /**
     * A body on its way.
     *
     * @param length its bytes
     * @param chunksLeft its chunks that the partner has not acknowledged; empty while it is a draft
     */
    record Underway(MessageId picture, int length, Optional<Integer> chunksLeft) {}
}
