/**
 * The end's durable memory: one SQLite file that survives {@code kill -9}, a full disk and a torn write.
 *
 * <p>Open it with {@link dyad.store.SqliteStore#open}; everything else here is internal. What it keeps is not encrypted:
 * the file is readable by its owner only, and disk encryption is the owner's.
 */
@NullMarked
package dyad.store;

import org.jspecify.annotations.NullMarked;
