package dyad.world;

import dyad.history.Entry;
import dyad.history.MessageId;
import java.util.Optional;

/** Is told what has just become durable on a disk, whether or not the core lives to learn of it. */
public interface Witness {
    /** Looks away. */
    Witness NONE = new Witness() {
        @Override
        public void added(Entry entry) {}

        @Override
        public void arrived(MessageId id) {}

        @Override
        public void pictured(MessageId picture, Optional<byte[]> body) {}
    };

    /** An entry is in the history. */
    void added(Entry entry);

    /** An own entry is marked as arrived at the other end. */
    void arrived(MessageId id);

    /** A picture is kept here whole; or, without a body, as one that cannot be had. */
    void pictured(MessageId picture, Optional<byte[]> body);
}
