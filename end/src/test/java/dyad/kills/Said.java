package dyad.kills;

/**
 * A word that an end answered it had kept.
 *
 * @param id the name under which it was said, 32 hexadecimal digits
 */
record Said(String id, String text) {}
