package dyad.command;

import dyad.history.MessageId;

/** The names of messages, as they are given on the command line. */
final class Names {

    private Names() {}

    static MessageId message(String text) throws CommandFailure {
        try {
            return MessageId.parse(text);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("An id has 32 hexadecimal digits.");
        }
    }
}
