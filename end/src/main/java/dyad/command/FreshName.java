package dyad.command;

import dyad.history.MessageId;
import java.security.SecureRandom;

/** Names for what is sent from here: the same name sent twice is kept once. */
final class FreshName {

    private FreshName() {}

    static String make() {
        byte[] bytes = new byte[MessageId.SIZE];
        new SecureRandom().nextBytes(bytes);
        return MessageId.of(bytes).toString();
    }
}
