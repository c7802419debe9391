package dyad.home;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A temporary directory of this process's own: native libraries are unpacked there and left behind by a kill. */
public final class PrivateTemporary {

    /** Java's own, SQLite's and Netty's. */
    private static final List<String> PROPERTIES =
            List.of("java.io.tmpdir", "org.sqlite.tmpdir", "io.netty.native.workdir");

    private PrivateTemporary() {}

    /**
     * Empties the directory and makes it the place of all temporary files of this process. To be called before any
     * native library is loaded, and only with the lock on the home held.
     */
    public static void use(Path directory) throws HomeException {
        try {
            PrivateFiles.removeTree(directory);
            PrivateFiles.directory(directory);
        } catch (IOException e) {
            throw new HomeException("The temporary directory " + directory + " cannot be emptied or made.", e);
        }
        PROPERTIES.forEach(property -> System.setProperty(property, directory.toString()));
    }
}
