package dyad.nearness;

/** Why nearness ended at this end. */
public enum Ending {
    /** The person switched it off. */
    OFF("You switched nearness off."),
    /** The other switched it off, or started anew. */
    PARTNER("The other end switched nearness off."),
    /** One of the two agreements ran out. */
    LAPSED("Nearness has lapsed: the time that one of you gave is over."),
    /** Two different queries in one round. */
    ASKED_TWICE("The other end asked twice in one round, which no honest end does. Nearness was switched off."),
    /** A message that no honest end makes. */
    MALFORMED("The other end sent something that no honest end sends. Nearness was switched off."),
    /** The partner was felt at two places too far apart. */
    JUMP("The other end was near you at two places that nobody can travel between so fast."
            + " One of your two locations is wrong or made up. Nearness was switched off.");

    private final String sentence;

    Ending(String sentence) {
        this.sentence = sentence;
    }

    /** What happened, for the person. */
    public String sentence() {
        return sentence;
    }
}
