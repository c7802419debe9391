package dyad.delivery;

import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.seam.Records.Stream;

/** What a message that came in has led to, once that is committed. */
public sealed interface Arrival {

    /** A word of the other. */
    record Word(Entry entry) implements Arrival {}

    /** A word of before, of either, that was lacking here: it stands at its own place in the history. */
    record Returned(Entry entry) implements Arrival {}

    /** The body of a picture has come: whole, or of no use. */
    record Body(MessageId picture) implements Arrival {}

    /** Something for the partner waits among the drafts now. */
    record Drafted(Stream stream) implements Arrival {}

    /** The partner has told which relays it would use. */
    record Relays() implements Arrival {}

    /** It was not asked for, and changed nothing. */
    record Refused() implements Arrival {}
}
