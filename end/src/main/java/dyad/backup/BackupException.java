package dyad.backup;

/** A backup cannot be written or taken; the message says why, and what to do. Nothing was changed. */
public final class BackupException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    BackupException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What sort of trouble it is, for programs. */
    public Kind kind() {
        return kind;
    }

    /** Sorts of trouble; {@link #word} is what JSON and errors are made from. */
    public enum Kind {
        /** The file is something else. */
        FOREIGN("not-a-backup"),
        /** The file was written by a newer Dyad. */
        NEWER("newer-version"),
        /** The passphrase is wrong, or the first bytes of the file were altered: the two look alike. */
        PASSPHRASE("wrong-passphrase"),
        /** The end of the file is missing. */
        CUT_SHORT("cut-short"),
        /** Something in the file is not as it was written. */
        ALTERED("altered"),
        /** There is such a file, or such a folder with something in it. */
        EXISTS("exists"),
        /** The home has a link or a history already. */
        NOT_EMPTY("not-empty"),
        /** The file or the disk cannot be read or written. */
        STORAGE("storage");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** The name in JSON. */
        public String word() {
            return word;
        }
    }
}
