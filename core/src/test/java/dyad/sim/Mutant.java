package dyad.sim;

/**
 * One rule removed from one class of the core.
 *
 * @param rule what the rule says
 * @param file the class, below core/src/main/java
 * @param rightly the piece of its source that keeps the rule; it must stand there exactly once
 * @param wrongly what to put in its place
 */
record Mutant(String rule, String file, String rightly, String wrongly) {

    /** The source of the class without the rule. */
    String applyTo(String source) {
        int at = source.indexOf(rightly);
        if (at < 0 || source.indexOf(rightly, at + 1) >= 0) {
            throw new IllegalStateException("This mutant no longer applies to " + file + ": \"" + rule
                    + "\". The piece of source that it changes must stand there exactly once:\n" + rightly);
        }
        return source.substring(0, at) + wrongly + source.substring(at + rightly.length());
    }
}
