package dyad.observe;

/**
 * A change of one source file of the program.
 *
 * @param file below the project's folder
 * @param rightly what stands there, exactly once
 * @param wrongly what to put in its place
 */
record Edit(String file, String rightly, String wrongly) {

    String applyTo(String source) {
        int at = source.indexOf(rightly);
        if (at < 0 || source.indexOf(rightly, at + 1) >= 0) {
            throw new IllegalStateException(
                    "this control no longer applies to " + file + "; it must stand there exactly once:\n" + rightly);
        }
        return source.substring(0, at) + wrongly + source.substring(at + rightly.length());
    }
}
