package dyad.connection;

/** Hears every publication that comes in. Called on the network's thread: must return at once. */
@FunctionalInterface
interface FrameListener {

    /**
     * @param topic as the relay names it
     * @param payload at most 512 bytes, the listener's own copy
     * @param retained the relay had kept it
     */
    void hear(String topic, byte[] payload, boolean retained);
}
