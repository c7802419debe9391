package dyad.meeting;

/** What was scanned or pasted is not a code of a meeting; the message says so to the person. */
public final class CodeException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String sentence;

    /** @param sentence for the person: what is wrong and what to do */
    public CodeException(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    /** For the person: what is wrong and what to do. */
    public String sentence() {
        return sentence;
    }
}
