package dyad.relay.door;

/**
 * The only topics there are: {@code d/} and 22 base64url characters, 128 bits that nobody guesses. Wildcards, shared
 * subscriptions and the broker's own addresses are not of this form, so one rule refuses them all.
 */
public final class Topics {

    private static final int LENGTH = 24;

    private Topics() {}

    public static boolean lawful(String topic) {
        return topic.startsWith("d/") && hasLawfulTail(topic);
    }

    /** The same for the form in which the broker writes a topic: {@code d.} and 22 characters. */
    public static boolean lawfulAddress(String address) {
        return address.startsWith("d.") && hasLawfulTail(address);
    }

    private static boolean hasLawfulTail(String text) {
        return text.length() == LENGTH && text.chars().skip(2).allMatch(Topics::base64Url);
    }

    private static boolean base64Url(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    }
}
