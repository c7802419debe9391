package dyad.doctor;

import dyad.home.Home;
import dyad.home.HomeException;
import dyad.home.HomeLock;
import dyad.home.PrivateTemporary;
import dyad.seam.StoreException;
import dyad.store.Integrity;
import java.nio.file.Files;

/** The store of a home on which no end runs: read from its beginning to its end. */
public final class StoreCheck {
    private static final String PART = "store";

    private StoreCheck() {}

    /** Claims the home meanwhile, so that no end starts on it. */
    public static Finding look(Home home) throws HomeException {
        if (!Files.exists(home.store())) {
            return Finding.ok(PART, "There is no store yet; the first dyad run makes it.");
        }
        try (HomeLock _ = HomeLock.acquire(home)) {
            PrivateTemporary.use(home.temporary());
            Integrity.check(home.store());
            return Finding.ok(PART, "The store is whole.");
        } catch (StoreException damaged) {
            return Finding.wrong(
                    PART,
                    damaged.sentence() + ".",
                    "If it stays so: keep a copy of it, then dyad restore FILE into a new home, and meet again.");
        }
    }
}
