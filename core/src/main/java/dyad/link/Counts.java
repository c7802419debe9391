package dyad.link;

/** How much of what came in was not good. Counted, and otherwise without effect. */
public final class Counts {
    private long unknownTopic;
    private long unopened;
    private long malformed;

    void unknownTopic() {
        unknownTopic++;
    }

    void unopened() {
        unopened++;
    }

    void malformed() {
        malformed++;
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
}
