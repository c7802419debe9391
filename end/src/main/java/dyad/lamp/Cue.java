package dyad.lamp;

/** What light can stand for, and how it shines unless the pair decides otherwise. */
public enum Cue {
    /** The other is here. */
    HERE("here", "#ffb066, 12 %, fade 4 s"),
    /** The other says that they are awake. */
    AWAKE("awake", "#ffcf8f, 22 %, fade 4 s"),
    /** The other is away, or looks so. */
    AWAY("away", "nothing, fade 6 s"),
    /** Nearness is felt, from not at all to contact. */
    NEARNESS("nearness", "#ff9a52, 10 to 70 %, fade 5 s"),
    /** The last mutual touch is long ago: presence and nearness have cooled to this colour and this part of their light. */
    ACHE("ache", "#7f8fc4, 45 %"),
    /** The other touches. */
    TOUCH("touch", "#ffd9a8, 75 %, for 2 s, fade 0.8 s"),
    /** Both touch. */
    TOGETHER("together", "#ffe9c8, 100 %, for 4 s, fade 0.5 s"),
    /** A feeling of the other's is played; it comes and goes as they drew it. */
    FEELING("feeling", "its own colour, 90 %");

    private final String word;
    private final String usual;

    Cue(String word, String usual) {
        this.word = word;
        this.usual = usual;
    }

    /** The name of its row in the table. */
    public String word() {
        return word;
    }

    /** Its row unless configured. */
    String usual() {
        return usual;
    }
}
