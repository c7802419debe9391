package dyad.seam;

/**
 * The end's durable memory. Called from the link's own thread only.
 *
 * <p>A transaction is all or nothing, and is on the disk when {@link #transact} returns. The core changes its own
 * memory only after that.
 */
public interface Store {

    /**
     * Runs {@code work} in one transaction and returns what it returns.
     *
     * @throws StoreException when anything could not be written; then nothing was
     */
    <T> T transact(Work<T> work) throws StoreException;

    /** What happens within one transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run(Records records) throws StoreException;
    }

    /** Overwrites what was superseded, as far as the medium allows (at the end of an epoch, and at leaving). */
    void scrub() throws StoreException;
}
