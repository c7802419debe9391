package dyad.connection;

/** The relay sent what no MQTT 5 relay may send to an end, which therefore ended the connection itself. */
final class NoMqttException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what was wrong with it, for whoever looks for the fault */
    NoMqttException(String message) {
        super(message);
    }
}
