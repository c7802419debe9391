/**
 * What a person can carry away: a sealed backup file, and a plain export. {@link dyad.backup.Backup} writes the one,
 * {@link dyad.backup.Restore} takes it back, {@link dyad.backup.Export} writes the other. docs/protocol.md, section 9,
 * has the file byte by byte; what is in it, and never is, stands in SECURITY.md.
 */
@NullMarked
package dyad.backup;

import org.jspecify.annotations.NullMarked;
