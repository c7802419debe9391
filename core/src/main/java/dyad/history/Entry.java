package dyad.history;

/**
 * One line of the history that both keep.
 *
 * @param id the message's lasting name
 * @param mine true if it was said here
 * @param said what was said
 * @param saidAtMillis when its author said it, by the author's clock, in milliseconds since 1970
 * @param arrived for an own entry: the other end has committed it; always true for the other's
 */
public record Entry(MessageId id, boolean mine, Saying said, long saidAtMillis, boolean arrived) {

    /** The words. */
    public String text() {
        return said.text();
    }
}
