package dyad.bytes;

/** Bytes from outside are not what they should be. Expected in an attacker's world: caught, counted, never shown. */
public final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, for a log of one's own tests; holds nothing of the input */
    public MalformedException(String message) {
        super(message, null, false, false);
    }
}
