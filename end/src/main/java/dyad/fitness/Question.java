package dyad.fitness;

/** What is asked of a relay, in this order. */
public enum Question {
    /** Does it speak MQTT 5? */
    PROTOCOL("protocol", "MQTT 5"),
    /** Does it speak TLS 1.3? */
    ENCRYPTION("encryption", "Encryption"),
    /** Does it speak an older TLS too? */
    OLDER_ENCRYPTION("older-encryption", "Older TLS"),
    /** How large a packet does it take? */
    PACKETS("packets", "Packets"),
    /** Does it let nobody listen to what they cannot name? */
    LISTENING("listening", "Listening in"),
    /** Does it bear what an end sends? */
    PACE("pace", "Pace"),
    /** Does it keep frames? */
    KEEPING("keeping", "Keeping"),
    /** Does it keep them as long as is asked? */
    LASTING("lasting", "How long"),
    /** Are they gone when their time is over? */
    FORGETTING("forgetting", "Forgetting"),
    /** Does its clock go right? */
    CLOCK("clock", "Clock"),
    /** Does it stop who floods it? */
    FLOOD("flood", "Flood");

    private final String word;
    private final String title;

    Question(String word, String title) {
        this.word = word;
        this.title = title;
    }

    /** For programs. */
    public String word() {
        return word;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
