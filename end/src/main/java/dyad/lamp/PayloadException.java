package dyad.lamp;

/** Something on the household's broker is not what its topic promises. It is dropped. */
public final class PayloadException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what was expected; never what came instead, which may be anything */
    public PayloadException(String message) {
        super(message);
    }
}
