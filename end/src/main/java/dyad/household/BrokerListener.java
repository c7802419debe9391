package dyad.household;

/** What a connection to the household's broker tells, on threads of the network's. */
interface BrokerListener {

    /** It stands. */
    void connected();

    /** It does not stand, or no more, and is tried again. */
    void disconnected(Throwable cause);

    /** Something was published on a topic that is listened on. */
    void message(Message message);

    /**
     * A publication.
     *
     * @param topic where
     * @param payload the listener's own copy
     * @param retained the broker had kept it
     */
    record Message(String topic, byte[] payload, boolean retained) {}
}
