/** Secrets and their derivation: roles, roots, the live keys of an epoch, chains of message keys, and sealing. */
@NullMarked
package dyad.keys;

import org.jspecify.annotations.NullMarked;
