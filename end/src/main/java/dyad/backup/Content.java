package dyad.backup;

import java.util.Optional;

/** What a sealed file is for. */
public enum Content {
    /** Words, settings and the names of bonds, to be kept; never a key of the link. */
    BACKUP(1),
    /** A whole end with its keys, on its way to another machine. */
    MOVE(2);

    private final int code;

    Content(int code) {
        this.code = code;
    }

    int code() {
        return code;
    }

    static Optional<Content> of(int code) {
        for (Content content : values()) {
            if (content.code == code) {
                return Optional.of(content);
            }
        }
        return Optional.empty();
    }
}
