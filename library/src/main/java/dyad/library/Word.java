package dyad.library;

import java.time.Instant;
import java.util.Optional;

/** One line of the history that both keep. */
public sealed interface Word permits Told.Line {

    /** Its lasting name, the same at both ends: 32 hexadecimal digits. */
    String id();

    /** Whether it was said at this end. */
    boolean mine();

    /** The words; empty for a feeling or a picture without any. */
    String text();

    /** The feeling that comes with them. */
    Optional<Feeling> feeling();

    /** Whether a picture comes with them, which page and command line show. */
    boolean pictured();

    /** When its author said it, by the author's clock. */
    Instant said();

    /** For an own one: it is certainly at the other end. Always true for the other's. */
    boolean arrived();
}
