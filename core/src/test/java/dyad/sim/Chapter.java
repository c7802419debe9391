package dyad.sim;

/** What a life may have after its storm: situations that chance alone brings about too seldom. */
enum Chapter {
    COMEBACK("one starts anew while the other is there"),
    ONE_WAY("only one hears the other"),
    APART("never up together"),
    COPYING("one is copied or rolled back"),
    LOSS("a backup is restored, and they meet again");

    private final String words;

    Chapter(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
