package dyad.lamp;

/** Something that a person wrote about lamps makes no sense; the message says what would. */
public final class LampException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param sentence for the person */
    public LampException(String sentence) {
        super(sentence);
    }

    /** What is wrong, and what would be right. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
