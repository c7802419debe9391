/**
 * Where an end lives on this machine: its private directory, the lock on it, the file by which the command line finds
 * the running end, and the configuration.
 */
@NullMarked
package dyad.home;

import org.jspecify.annotations.NullMarked;
