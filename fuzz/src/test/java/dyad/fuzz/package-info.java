/**
 * Every parser that an outsider reaches, fed with what no honest end would send: each is a {@link dyad.fuzz.Target}, which
 * lies in the package of its parser and says what must hold whatever comes.
 *
 * <p>The suite runs all seeds, all past findings and a fixed number of seeded mutations ({@link dyad.fuzz.ParsersTest});
 * {@code ./dyad fuzz} runs Jazzer, which is led by coverage, for as long as one likes.
 */
@NullMarked
package dyad.fuzz;

import org.jspecify.annotations.NullMarked;
