package dyad.end;

import dyad.feeling.Feeling;
import dyad.history.Entry;
import dyad.history.MessageId;
import java.util.Set;

/** Something that happened at this end, as told to listeners. */
public sealed interface Event {

    /** A word was said here and is kept, or one from the other was committed. */
    record Word(Entry entry) implements Event {}

    /** A feeling from the other was committed, for whatever plays it; its {@link Word} is told too, just before. */
    record Felt(MessageId id, Feeling feeling) implements Event {}

    /** A word of before, of either, was returned by the other: it stands at its own place in the history. */
    record Returned(Entry entry) implements Event {}

    /** A picture has come further, is there, or cannot be had. */
    record Picture(MessageId id, PictureView view) implements Event {}

    /** Own word {@code id} is certainly at the other end. */
    record Arrived(MessageId id) implements Event {}

    /** These own words, and no others, lie at the relay now, for an other who is away. */
    record Resting(Set<MessageId> ids) implements Event {}

    /** The other began ({@code pressing}) or ended a touch. */
    record Touch(boolean pressing) implements Event {}

    /** Both pressed at once: one touch, felt at both ends. */
    record TouchTogether() implements Event {}

    /** A frame of this end has just been written: the link breathes. */
    record Tick() implements Event {}

    /** Anything in {@link Status} has changed. */
    record Changed(Status status) implements Event {}

    /** The history was shortened here. */
    record Forgotten() implements Event {}
}
