/**
 * What {@code dyad doctor} looks at, each check for itself: what was found, how bad it is, and what to do. No check changes
 * anything, and none disturbs an end that runs: its store and its ports are left alone.
 */
@NullMarked
package dyad.doctor;

import org.jspecify.annotations.NullMarked;
