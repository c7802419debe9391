package dyad.place;

/** What was asked about places cannot be done; the message is for the person. */
public final class PlaceException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param sentence what is wrong and what to do about it */
    PlaceException(String sentence) {
        super(sentence);
    }

    PlaceException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What is wrong and what to do about it. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
