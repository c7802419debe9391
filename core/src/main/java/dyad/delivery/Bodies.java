package dyad.delivery;

import dyad.history.Attachment;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.history.Picture;
import dyad.history.Saying;
import dyad.keys.Labels;
import dyad.keys.Primitives;
import dyad.seam.Entropy;
import dyad.seam.Pictures.State;
import dyad.seam.Records;
import dyad.seam.Records.Stream;
import java.util.Arrays;
import java.util.Optional;

/**
 * The bodies of pictures: sent as messages of their own in the stream of bulk, and kept where they come if they are what
 * was announced.
 */
public final class Bodies {
    /** The most bodies that wait because the partner asks for them. */
    private static final int MOST_ASKED = 1_000;

    private final Primitives primitives;
    private final Entropy entropy;

    /** Bodies whose messages get their names from this entropy. */
    public Bodies(Primitives primitives, Entropy entropy) {
        this.primitives = primitives;
        this.entropy = entropy;
    }

    /** What is said to announce a picture. */
    public Saying announcement(String caption, Picture picture) {
        return new Saying(caption, Attachment.Pictured.of(picture, hash(picture.body())));
    }

    private byte[] hash(byte[] body) {
        return primitives.hash(Labels.PICTURE.bytes(), body);
    }

    /** Keeps an own picture and drafts its body, in the transaction that keeps its announcement. */
    public void send(Records records, MessageId picture, byte[] body) {
        records.pictures().keep(picture, body);
        draft(records, picture, body);
    }

    private void draft(Records records, MessageId picture, byte[] body) {
        Message.Body message = new Message.Body(entropy.freshId(), picture, body);
        records.addDraft(Stream.BULK, message.id(), message.bytes());
        records.pictures().sendAs(picture, message.id());
    }

    /** What came in the stream of bulk: nothing but bodies belongs there. */
    public Optional<Arrival> apply(Records records, Message message) {
        records.markApplied(message.id());
        return message instanceof Message.Body body ? take(records, body) : Optional.of(new Arrival.Refused());
    }

    private Optional<Arrival> take(Records records, Message.Body body) {
        Optional<Attachment.Pictured> announced = announced(records, body.picture());
        if (announced.isEmpty() || records.pictures().state(body.picture()).isPresent()) {
            // It may have been forgotten since, which is no fault of the partner's.
            return records.wasApplied(body.picture()) ? Optional.empty() : Optional.of(new Arrival.Refused());
        }
        if (isRight(announced.get(), body.body())) {
            records.pictures().keep(body.picture(), body.body());
        } else {
            records.pictures().giveUp(body.picture(), body.body().length == 0 ? State.GONE : State.BROKEN);
        }
        return Optional.of(new Arrival.Body(body.picture()));
    }

    private boolean isRight(Attachment.Pictured announced, byte[] body) {
        return body.length == announced.length() && Arrays.equals(hash(body), announced.hash());
    }

    /** The announcement of this picture, unless it is forgotten or was never one. */
    static Optional<Attachment.Pictured> announced(Records records, MessageId picture) {
        return records.entry(picture).map(Entry::said).flatMap(Saying::picture);
    }

    /**
     * The partner lacks a body: it is drafted, or the answer that it is not here either. That goes for what is not known
     * here at all, too: after a loss its announcement may be on its way back.
     */
    public Arrival wanted(Records records, Message.Wanted wanted) {
        records.markApplied(wanted.id());
        MessageId picture = wanted.picture();
        boolean waits = records.pictures()
                .sentAs(picture)
                .filter(message -> records.isWaiting(Stream.BULK, message))
                .isPresent();
        if (waits || records.draftCount(Stream.BULK) >= MOST_ASKED) {
            return new Arrival.Refused();
        }
        draft(records, picture, records.pictures().body(picture).orElse(new byte[0]));
        return new Arrival.Drafted(Stream.BULK);
    }
}
