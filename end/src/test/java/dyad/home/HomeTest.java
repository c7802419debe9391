package dyad.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {

    @TempDir
    Path folder = Path.of("");

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void aNewHomeIsOpenToItsOwnerOnly() throws Exception {
        Home home = Home.prepare(folder.resolve("deep/in/the/tree"));
        assertEquals("rwx------", mode(home.directory()));
    }

    @Test
    void aLaxHomeIsTightened() throws Exception {
        Path lax = Files.createDirectory(folder.resolve("lax"));
        Files.setPosixFilePermissions(lax, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertEquals("rwx------", mode(Home.prepare(lax).directory()));
    }

    @Test
    void aHomeThatIsAFileIsRefusedWithAdvice() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        HomeException refused = assertThrows(HomeException.class, () -> Home.prepare(file));
        assertTrue(String.valueOf(refused.getMessage()).contains("--home DIR"));
    }

    @Test
    void whatAKilledProcessLeftInTheTemporaryDirectoryIsRemovedAndLinksAreNotFollowed() throws Exception {
        Path precious = Files.createDirectory(folder.resolve("precious"));
        Path kept = Files.createFile(precious.resolve("kept"));
        Path directory = folder.resolve("tmp");
        Files.createDirectories(directory.resolve("old"));
        Files.createFile(directory.resolve("old/library.so"));
        Files.createSymbolicLink(directory.resolve("link"), precious);
        try (KeptProperties _ = new KeptProperties()) {
            PrivateTemporary.use(directory);
            KeptProperties.NAMES.forEach(name -> assertEquals(directory.toString(), System.getProperty(name)));
        }
        assertTrue(Files.exists(kept));
        assertFalse(Files.exists(directory.resolve("old")));
        assertFalse(Files.exists(directory.resolve("link")));
        assertEquals("rwx------", mode(directory));
    }
}
