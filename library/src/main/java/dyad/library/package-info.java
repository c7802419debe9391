/**
 * Dyad inside of another program: a lamp, a terminal, a listener in the hall.
 *
 * <p><b>Open an end</b> with {@link dyad.library.Dyad#in Dyad.in(home)}, which gives an {@link dyad.library.Opening}, and
 * its {@link dyad.library.Opening#open open}. One home is one end: what it was told before is there again.
 *
 * {@snippet lang = java:
 * try (Dyad dyad = Dyad.in(Path.of("/var/lib/my-lamp")).relay("mqtts://relay.example.org").open()) {
 *     dyad.listen(new Listener() {
 *         @Override
 *         public void word(Word word) {
 *             System.out.println(word.text());
 *         }
 *     });
 *     dyad.say("I am here.");
 *     …
 * }
 * }
 *
 * <p><b>Meet</b>, once, with {@link dyad.library.Dyad#offer offer} at one end and {@link dyad.library.Dyad#take take} at
 * the other, then {@link dyad.library.Dyad#confirm confirm} at both when two people have compared the words that
 * {@link dyad.library.Meeting#words} shows. <b>Say</b> with {@link dyad.library.Dyad#say say} and {@link
 * dyad.library.Dyad#feel feel}; it is kept when they return, and arrives once and in order, whatever is switched off in
 * between. <b>Sense</b> with {@link dyad.library.Dyad#touch touch}, {@link dyad.library.Dyad#presence presence} and {@link
 * dyad.library.Dyad#nearness nearness}. <b>Listen</b> with {@link dyad.library.Dyad#listen listen}; how all of it stands at
 * a moment is {@link dyad.library.Dyad#state state}.
 *
 * <h2>What no program can ask for</h2>
 *
 * An end gives away no place, not even its own, and never tells the other that a word was read. When something is sent
 * cannot be chosen: frames go at their own time, all alike. A program that needs more than is here can speak to a running
 * {@code dyad run} over its local HTTP API instead, which has all that the page has.
 *
 * <h2>Threads and closing</h2>
 *
 * Every method may be called from any thread. Those that ask the end wait until its own thread has answered, a few
 * milliseconds; those that say something wait for the disk. None waits for the relay or the other. A {@link
 * dyad.library.Listener} is called on a thread of its own, one call after the other, and may take its time: it holds up
 * nobody, but one that falls more than 4,096 events behind hears no more. Calling the end from within a listener is allowed.
 *
 * <p>{@link dyad.library.Dyad#close} stops at once; it may be called twice, and while other threads call something, which
 * then fails. A process that is killed instead loses nothing that
 * was kept. As long as it is open, no other process and no second {@code Dyad} has that home.
 *
 * <h2>What stays compatible</h2>
 *
 * This package alone, within one major version: a program that was compiled against an earlier minor version runs with a
 * later one. Interfaces here are made by this library and implemented by nobody else, {@link dyad.library.Listener}
 * excepted, whose methods all have a default; they may gain methods. Enumerations may gain constants: give a {@code
 * switch} a default. The other packages of the jars below are no part of it and change without a word. The build compares
 * every change with the last version by japicmp. The home's files stay readable by later versions of the program and the
 * library alike, and either may open what the other has left.
 */
@NullMarked
package dyad.library;

import org.jspecify.annotations.NullMarked;
