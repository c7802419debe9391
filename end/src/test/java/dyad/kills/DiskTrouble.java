package dyad.kills;

import dyad.connection.Await;
import dyad.together.Child;
import dyad.together.SmallDisk;
import java.io.IOException;
import java.util.random.RandomGenerator;

/** The disk of an end's home is full for a while, or lets nothing be written while the end would start. */
final class DiskTrouble implements Trouble {
    static final String FULL = "disk full";
    static final String READ_ONLY = "disk read-only";

    private static final double SHARE_FULL = 0.15;
    private static final double SHARE_READ_ONLY = 0.08;

    private final SmallDisk disk;
    private final Mortal mortal;
    private final RandomGenerator chance;
    private final Score score;
    private boolean full;

    DiskTrouble(SmallDisk disk, Mortal mortal, RandomGenerator chance, Score score) {
        this.disk = disk;
        this.mortal = mortal;
        this.chance = chance;
        this.score = score;
    }

    @Override
    public void whileItLives() throws IOException {
        if (chance.nextDouble() < SHARE_FULL) {
            fill();
        }
    }

    @Override
    public void whenItIsDead() throws IOException, InterruptedException {
        if (full) {
            if (chance.nextBoolean()) {
                startInVain("room", "full");
            }
            makeRoom();
        } else if (chance.nextDouble() < SHARE_READ_ONLY) {
            refuseWrites();
        }
    }

    void fill() throws IOException {
        disk.fill();
        full = true;
        score.count(FULL);
    }

    void makeRoom() throws IOException {
        disk.makeRoom();
        full = false;
    }

    void refuseWrites() throws IOException, InterruptedException {
        change(true);
        startInVain("not writable", "cannot");
        change(false);
        score.count(READ_ONLY);
    }

    private void change(boolean readOnly) throws IOException, InterruptedException {
        if (!disk.readOnly(readOnly)) {
            throw new AssertionError("the disk could not be made read-only or writable again");
        }
    }

    /** It must say why it cannot start; or, on a full disk, it may have found the room that it needs. */
    private void startInVain(String... reasons) throws IOException, InterruptedException {
        try (Child child = mortal.launch()) {
            Await.until("an end that starts or says why not", () -> mortal.answers(child) || ended(child));
            if (!ended(child)) {
                if (!full) {
                    throw new AssertionError("it started on a disk that cannot be written");
                }
                child.kill();
                return;
            }
            int code = child.exitCode();
            String said = String.join("\n", child.err());
            for (String reason : reasons) {
                if (code == 1 && said.contains(reason)) {
                    score.count("start refused with a clear reason");
                    return;
                }
            }
            throw new AssertionError("not a clear refusal: exit code " + code + ", " + said);
        }
    }

    private static boolean ended(Child child) {
        try {
            return child.endsWithin(0);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
