/**
 * What is felt of the other, as light: which light stands for what ({@link dyad.lamp.LightTable}), when it is shown
 * ({@link dyad.lamp.Conductor}), and how each firmware is told ({@link dyad.lamp.Dialect}). Pure: it knows no socket,
 * clock or thread; the household's connection is in {@code dyad.household}.
 */
@NullMarked
package dyad.lamp;

import org.jspecify.annotations.NullMarked;
