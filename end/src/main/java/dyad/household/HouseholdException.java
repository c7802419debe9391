package dyad.household;

/** What was asked of the household cannot be done; the message says why, and what to do. */
public final class HouseholdException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param sentence for the person */
    public HouseholdException(String sentence) {
        super(sentence);
    }

    HouseholdException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What is wrong, and what to do about it. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
