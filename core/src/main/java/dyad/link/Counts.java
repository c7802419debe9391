package dyad.link;

/** How much of what came in was not good. Counted, and otherwise without effect. */
public final class Counts {
    private long unknownTopic;
    private long unopened;
    private long malformed;
    private long unasked;

    void unknownTopic() {
        unknownTopic++;
    }

    void unopened() {
        unopened++;
    }

    void malformed() {
        malformed++;
    }

    void unasked() {
        unasked++;
    }

    /** All that the partner has not sent, as far as can be told. */
    public long foreign() {
        return unknownTopic + unopened;
    }

    /** Publications of another size than a frame's or on a topic that is not the partner's. */
    public long unknownTopics() {
        return unknownTopic;
    }

    /** Payloads that no key opened: chance, forgery, reflection, or an epoch gone by. */
    public long unopenedFrames() {
        return unopened;
    }

    /** Authentic frames whose content makes no sense. */
    public long malformedFrames() {
        return malformed;
    }

    /** Messages about a common history that do not fit what was asked for: nothing is returned for them. */
    public long unaskedMessages() {
        return unasked;
    }
}
