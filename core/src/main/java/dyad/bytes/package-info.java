/** Fixed-width fields read from bytes and written to them, and the error for bytes that are not what they should be. */
@NullMarked
package dyad.bytes;

import org.jspecify.annotations.NullMarked;
