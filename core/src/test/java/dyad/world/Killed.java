package dyad.world;

/** The process died here, as by kill -9 or a power cut. Unchecked, so that no core can go on by catching it. */
public final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Killed() {
        super("killed", null, false, false);
    }
}
