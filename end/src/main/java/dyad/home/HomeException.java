package dyad.home;

/** The home directory cannot be used; the message says why, and what to do. */
public class HomeException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message for the person: what is wrong and what to do about it */
    public HomeException(String message) {
        super(message);
    }

    /** @param message for the person: what is wrong and what to do about it */
    public HomeException(String message, Throwable cause) {
        super(message, cause);
    }
}
