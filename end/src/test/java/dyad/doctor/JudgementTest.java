package dyad.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dyad.doctor.Finding.Grade;
import dyad.home.Home;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What this machine does not have: other clocks, disks and Javas. */
class JudgementTest {
    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");

    @Test
    void aClockIsJudgedByWhatTheKernelKnowsAndWhatItDoesNotIsSaid() {
        assertEquals(Grade.OK, ClockCheck.judge(NOW, OptionalInt.of(0)).grade());
        assertEquals(Grade.WARN, ClockCheck.judge(NOW, OptionalInt.of(5)).grade());
        assertTrue(ClockCheck.judge(NOW, OptionalInt.empty()).sentence().contains("cannot be known"));
        assertEquals(
                Grade.WRONG, ClockCheck.judge(Instant.EPOCH, OptionalInt.of(0)).grade());
    }

    @Test
    void aDiskIsJudgedByItsSortItsRoomAndItsSpeed() {
        assertEquals(Grade.OK, DiskCheck.sort("ext4").grade());
        assertEquals(Grade.WARN, DiskCheck.sort("tmpfs").grade());
        assertEquals(Grade.WARN, DiskCheck.sort("NFS4").grade());
        assertEquals(Grade.OK, DiskCheck.room(1L << 33).grade());
        assertEquals(Grade.WARN, DiskCheck.room(100L << 20).grade());
        assertEquals(Grade.WRONG, DiskCheck.room(1L << 20).grade());
        assertEquals(Grade.OK, DiskCheck.speed(8).grade());
        assertEquals(Grade.WARN, DiskCheck.speed(900).grade());
    }

    @Test
    void aHomeOfSomebodyElseIsToBeAskedAfterAsItsOwner(@TempDir Path folder) throws Exception {
        String owner = Files.getOwner(folder).getName();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertEquals(Grade.OK, new HomeCheck(new Home(folder), owner).look().grade());
        Finding strange = new HomeCheck(new Home(folder), owner + "2").look();
        assertEquals(Grade.WRONG, strange.grade());
        assertTrue(strange.advice().orElseThrow().contains("sudo -u " + owner + " dyad doctor --home " + folder));
    }

    @Test
    void anOldJavaIsWrongAndAQuickStartIsSeen(@TempDir Path folder) throws Exception {
        assertEquals(
                Grade.WRONG, JavaCheck.version(Runtime.Version.parse("21.0.4")).grade());
        assertEquals(Grade.OK, JavaCheck.version(Runtime.Version.parse("25")).grade());
        Optional<Path> jar = Optional.of(folder.resolve("dyad-end.jar"));
        assertTrue(JavaCheck.cache(jar).sentence().contains("No quick start"));
        Files.createFile(folder.resolve("dyad.aot"));
        assertEquals("A quick start is prepared.", JavaCheck.cache(jar).sentence());
    }

    @Test
    void aNameNeedsAPortThatStaysAndSomebodyWhoKnowsIt() {
        assertEquals(List.of(), PortCheck.names(Set.of(), 0));
        assertEquals(
                Grade.OK,
                PortCheck.names(Set.of("localhost:8443"), 7_000).getFirst().grade());
        assertEquals(
                Grade.WRONG, PortCheck.names(Set.of("localhost"), 0).getFirst().grade());
        assertEquals(
                Grade.WARN,
                PortCheck.names(Set.of("dyad.invalid"), 7_000).getFirst().grade());
    }
}
