package dyad.library;

/**
 * Is told what happens at an end; implement what you care for. Called on a thread of its own, one call after the other.
 * What it throws is logged, and it is called again for the next.
 */
public interface Listener {

    /** The other said something, and it is kept here; or something was said at this end. */
    default void word(Word word) {}

    /** The own word of this id is certainly at the other end. */
    default void arrived(String id) {}

    /** The other began ({@code pressing}) or ended a touch. */
    default void touch(boolean pressing) {}

    /** Both pressed at once: one touch, felt at both ends. */
    default void touchTogether() {}

    /** Anything in the {@link State} has changed; also told once at the beginning. */
    default void changed(State state) {}

    /** A meeting goes on: its new standing. */
    default void meeting(Meeting meeting) {}
}
