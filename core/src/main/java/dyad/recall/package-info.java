/**
 * After a new meeting between two who were linked before, each end returns to the other what it lacks. Begins with
 * {@link dyad.recall.Kinship}; see docs/protocol.md, section 8.
 */
@NullMarked
package dyad.recall;

import org.jspecify.annotations.NullMarked;
