package dyad.library;

/** A listener that is being told; close it to tell it no more. */
@FunctionalInterface
public interface Listening extends AutoCloseable {

    /** Tells it no more. A call that is going on may still end after this returns. */
    @Override
    void close();
}
