package dyad.page;

import dyad.history.MessageId;

/** The names of messages, as requests give them. */
final class Ids {

    private Ids() {}

    static MessageId read(String text) throws Failure {
        try {
            return MessageId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Failure.badRequest("An id has 32 hexadecimal digits.");
        }
    }
}
