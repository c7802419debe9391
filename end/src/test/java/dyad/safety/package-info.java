/** The table of the sixteen safety properties: docs/safety.md is written here, from the tests and what they reported. */
@NullMarked
package dyad.safety;

import org.jspecify.annotations.NullMarked;
