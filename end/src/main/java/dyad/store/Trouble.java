package dyad.store;

import dyad.seam.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** Turns an SQL error into a sentence that says what to do. */
final class Trouble {
    /** With less room than this an input/output error is taken for a full disk. */
    private static final long NO_ROOM_BYTES = 64 * 1024;

    /** The primary result codes of SQLite (https://www.sqlite.org/rescode.html). */
    private static final int NOT_FROM_SQLITE = 0;

    private static final int BUSY = 5;

    private static final int LOCKED = 6;
    private static final int READ_ONLY = 8;
    private static final int INPUT_OUTPUT = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int CANNOT_OPEN = 14;
    private static final int NOT_A_DATABASE = 26;

    private final Path file;

    Trouble(Path file) {
        this.file = file;
    }

    Path file() {
        return file;
    }

    /** Before SQLite itself can say anything, its library must be unpacked and loaded. */
    StoreException explainOpening(SQLException failure) {
        if (failure.getErrorCode() != NOT_FROM_SQLITE) {
            return explain(failure);
        }
        String usual = System.getProperty("java.io.tmpdir", "");
        return new StoreException(
                "SQLite could not be started. Its library is unpacked into "
                        + System.getProperty("org.sqlite.tmpdir", usual)
                        + ": make 2 MB of room there, and let programs be run from there",
                failure);
    }

    StoreException explain(SQLException failure) {
        return new StoreException(sentence(failure), failure);
    }

    private String sentence(SQLException failure) {
        // The low byte of an extended result code is the primary one.
        return switch (failure.getErrorCode() & 0xFF) {
            case FULL -> full();
            case READ_ONLY -> "cannot write to " + file + ": check that file and directory are yours and writable";
            case CANNOT_OPEN -> "cannot open " + file + ": check that file and directory are yours and have room";
            case BUSY, LOCKED -> "another program is using " + file + ": close it and try again";
            case CORRUPT, NOT_A_DATABASE ->
                file + " is damaged or not Dyad's: put back a good copy or choose another home";
            case INPUT_OUTPUT -> hasRoom() ? unreadable(failure) : full();
            default -> unreadable(failure);
        };
    }

    private String full() {
        return "the disk that holds " + file + " is full: nothing was kept; make room and try again";
    }

    private String unreadable(SQLException failure) {
        return "reading or writing " + file + " failed; nothing was kept (" + failure.getMessage() + ")";
    }

    private boolean hasRoom() {
        try {
            return Files.getFileStore(file).getUsableSpace() >= NO_ROOM_BYTES;
        } catch (IOException unknown) {
            return true;
        }
    }
}
