package dyad.page;

import dyad.end.Refusal;

/** Whether this end starts by itself when its person logs in. */
public interface Autostart {

    /** For ends that are not to stay. */
    Autostart NONE = new Autostart() {
        @Override
        public State state() {
            return new State(false, false, "This end is for trying out, and ends with its command.");
        }

        @Override
        public State turn(boolean on) throws Refusal {
            throw new Refusal(Refusal.Kind.BAD_REQUEST, state().what());
        }
    };

    /** How it stands. */
    State state();

    /** Turns it on or off; how it stands then. */
    State turn(boolean on) throws Refusal;

    /**
     * How it stands.
     *
     * @param possible whether it can be turned on here
     * @param on whether it is
     * @param what a sentence: what starts it, or what to do where this is not possible
     */
    record State(boolean possible, boolean on, String what) {}
}
