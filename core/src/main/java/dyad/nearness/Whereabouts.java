package dyad.nearness;

/** The only way in which nearness learns where its own end is. Called from the link's own thread. */
public interface Whereabouts {

    /** Of an end that is told nothing. */
    Whereabouts NOWHERE = new Whereabouts() {
        @Override
        public Standing standing() {
            return Standing.NONE;
        }

        @Override
        public double metres(long one, long other) {
            return 0;
        }
    };

    /** Where the end stands now. Cells are already steady: they change only when the fix has clearly left them. */
    Standing standing();

    /** Metres between the middles of two cells. */
    double metres(long one, long other);
}
