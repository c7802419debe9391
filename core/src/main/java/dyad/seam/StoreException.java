package dyad.seam;

/** The durable memory could not be read or written; nothing of the transaction was kept. */
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what failed and what the person can do about it */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }

    /** @param message what failed and what the person can do about it */
    public StoreException(String message) {
        super(message);
    }
}
