/** Measures what an end costs and how fast it is, against the goals in docs/performance.md. Begin with {@code Main}. */
@NullMarked
package dyad.bench;

import org.jspecify.annotations.NullMarked;
