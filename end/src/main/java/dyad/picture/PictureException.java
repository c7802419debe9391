package dyad.picture;

/** A file is no picture that can be sent or shown; the message says why, and what to do. */
public final class PictureException extends Exception {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** @param message for the person: what is wrong and what to do about it */
    public PictureException(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** What sort of trouble it is, for programs. */
    public Kind kind() {
        return kind;
    }

    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** Sorts of trouble. */
    public enum Kind {
        /** The file is no JPEG and no PNG. */
        FORMAT("picture-format"),
        /** The file has too many bytes. */
        BYTES("picture-bytes"),
        /** The picture has too many pixels. */
        PIXELS("picture-pixels"),
        /** A form of JPEG or PNG that is not taken: for print, moving, or very rare. */
        FORM("picture-form"),
        /** The file is damaged, cut off, or made to do harm. */
        DAMAGED("picture-damaged"),
        /** The picture is not here, or not yet. */
        ABSENT("picture-absent"),
        /** This machine could not do it. */
        TROUBLE("picture-trouble");

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
