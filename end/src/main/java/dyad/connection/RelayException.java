package dyad.connection;

/** The relay could not be reached or refused; the message is a sentence for the person. */
public final class RelayException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message a sentence for the person */
    public RelayException(String message, Throwable cause) {
        super(message, cause);
    }

    RelayException(String message) {
        super(message);
    }

    /** What is wrong and what to do. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
