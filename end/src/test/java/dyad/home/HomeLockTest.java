package dyad.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeLockTest {

    @TempDir
    Path folder = Path.of("");

    private Optional<Process> second = Optional.empty();

    private Home heldByAnotherProcess() throws IOException, HomeException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        second = Optional.of(process);
        assertEquals("held", process.inputReader().readLine());
        return Home.prepare(folder);
    }

    @AfterEach
    void endTheSecondProcess() {
        second.ifPresent(Process::destroyForcibly);
    }

    @Test
    void aSecondProcessIsRefusedWithAdvice() throws Exception {
        Home home = heldByAnotherProcess();
        HomeBusyException busy = assertThrows(HomeBusyException.class, () -> HomeLock.acquire(home));
        assertTrue(String.valueOf(busy.getMessage()).contains(home.directory().toString()));
        assertTrue(HomeLock.isHeld(home));
    }

    @Test
    void aKilledProcessLeavesTheHomeFree() throws Exception {
        Home home = heldByAnotherProcess();
        second.orElseThrow().destroyForcibly().waitFor();
        assertFalse(HomeLock.isHeld(home));
        HomeLock.acquire(home).close();
    }

    @Test
    void onlyTheOwnerMayReadTheControlFile() throws Exception {
        Home home = heldByAnotherProcess();
        new Control(4711, "secret").write(home);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.control())));
        assertEquals(Optional.of(new Control(4711, "secret")), Control.read(home));
        assertFalse(new Control(4711, "secret").toString().contains("secret"));
    }

    @Test
    void theControlFileOfAKilledEndDoesNotCount() throws Exception {
        Home home = heldByAnotherProcess();
        new Control(4711, "secret").write(home);
        second.orElseThrow().destroyForcibly().waitFor();
        assertEquals(Optional.empty(), Control.read(home));
    }

    @Test
    void aHomeWithoutAnEndHasNoControl() throws Exception {
        assertEquals(Optional.empty(), Control.read(new Home(folder.resolve("nowhere"))));
        assertFalse(Files.exists(folder.resolve("nowhere")));
    }
}
