package dyad.hum;

import java.util.List;

/** A voice that is another one, but for what it does itself beside passing on. */
public interface PassingVoice extends Voice {

    /** The other. */
    Voice voice();

    @Override
    default long tickMillis() {
        return voice().tickMillis();
    }

    @Override
    default long period() {
        return voice().period();
    }

    @Override
    default List<String> subscriptions() {
        return voice().subscriptions();
    }

    @Override
    default void connected() {
        voice().connected();
    }

    @Override
    default void disconnected() {
        voice().disconnected();
    }

    @Override
    default OutgoingFrame next() {
        return voice().next();
    }

    @Override
    default List<OutgoingFrame> spares() {
        return voice().spares();
    }

    @Override
    default void written(OutgoingFrame frame) {
        voice().written(frame);
    }

    @Override
    default void hear(String topic, byte[] payload, boolean retained) {
        voice().hear(topic, payload, retained);
    }
}
