package dyad.sim;

/** What can happen in a life. Which of it does, and how often, each life draws for itself. */
enum Happening {
    WORD("a word is said", false),
    TOUCH("a touch begins or ends", false),
    LOOK("the clocks are looked at between ticks", false),
    KILL("kill -9 at any moment", true),
    KILL_BEFORE_WRITE("kill before a transaction", true),
    TORN_WRITE("kill within a write, its sectors torn and reordered", true),
    KILL_AFTER_WRITE("kill after a commit, before the core learns of it", true),
    FULL_DISK("disk full for a while", true),
    FAILED_SCRUB("old pages cannot be overwritten for a while", true),
    SLOW_END("spells in which frames are not ready in time", true),
    CUT("cable cut", true),
    PARTITION("both cut off from the relay", true),
    LOSS("spells of lost frames", true),
    DOUBLES("spells of frames that come twice", true),
    DELAYS("spells of frames that come late and out of order", true),
    HELD_BACK("relay holds everything back longer and longer, then cuts one end off", true),
    ALTERED("spells of altered frames", true),
    AMNESIA("relay forgets what it retained", true),
    RELAY_RESTART("relay restarts", true),
    WRONG_CLOCK("wall clock jumps, either way", true),
    APART("both off for days or months", true),
    TURNS("never up together for a while", true),
    REPLAY_LIVE("recorded frames played again as live", true),
    REPLAY_RETAINED("recorded frames played again as retained", true),
    REPUBLISHED("recorded frames published again over newer ones", true),
    MISDIRECTED("recorded frames shown to anybody on any topic", true),
    FORGED("random frames", true),
    WITHHELD("relay withholds everything from one end", true);

    private final String words;
    private final boolean fault;

    Happening(String words, boolean fault) {
        this.words = words;
        this.fault = fault;
    }

    String words() {
        return words;
    }

    boolean isFault() {
        return fault;
    }
}
