package dyad.seam;

/** The durable memory could not be read or written; nothing of the transaction was kept. */
public final class StoreException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    /** @param sentence what failed and what the person can do about it */
    public StoreException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    /** @param sentence what failed and what the person can do about it */
    public StoreException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** What failed and what the person can do about it. */
    public String sentence() {
        return sentence;
    }
}
