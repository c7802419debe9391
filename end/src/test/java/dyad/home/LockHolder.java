package dyad.home;

import java.nio.file.Path;

/** A second process: claims the home, says so, and holds it until it is killed. */
final class LockHolder {

    private LockHolder() {}

    public static void main(String... arguments) throws Exception {
        try (HomeLock _ = HomeLock.acquire(Home.prepare(Path.of(arguments[0])))) {
            System.out.println("held");
            Thread.sleep(60_000);
        }
    }
}
