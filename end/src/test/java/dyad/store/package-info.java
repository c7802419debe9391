/** Tests of the end's durable memory, on real files. */
@NullMarked
package dyad.store;

import org.jspecify.annotations.NullMarked;
