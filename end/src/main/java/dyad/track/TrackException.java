package dyad.track;

/** A file is no track that can be walked; the message says why. */
public final class TrackException extends Exception {
    private static final long serialVersionUID = 1L;

    TrackException(String sentence) {
        super(sentence);
    }

    TrackException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What is wrong with the file. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
