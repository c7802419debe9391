package dyad.hum;

/**
 * One frame, ready to be written as it is.
 *
 * @param sequence its number since this start
 * @param topic the slot topic, always published retained, QoS 0, with {@link Pace#EXPIRY_SECONDS}
 * @param payload exactly 512 bytes
 * @param spare made beforehand, for a tick whose own frame comes too late; of two with one number only one is ever written
 */
public record OutgoingFrame(long sequence, String topic, byte[] payload, boolean spare) {}
