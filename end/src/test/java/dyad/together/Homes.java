package dyad.together;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The directories of two homes. */
public record Homes(Path left, Path right) {

    public static Homes under(Path directory) {
        return new Homes(directory.resolve("left"), directory.resolve("right"));
    }

    /** Two homes whose ends have met, over a real relay which is gone when this returns. */
    public static Homes meetUnder(Path directory) {
        Homes homes = under(directory);
        try (TestRelay relay = RelayKind.EMBEDDED.make(directory);
                Couple couple = new Couple(
                        Household.open(homes.left, relay.address()), Household.open(homes.right, relay.address()))) {
            couple.meet().awaitLinked();
            return homes;
        } catch (Exception e) {
            throw new IllegalStateException("the two ends could not meet", e);
        }
    }

    /** The same homes elsewhere. Ends of the one and the other must never run at the same time. */
    public Homes copiedTo(Path directory) throws IOException {
        return copiedTo(under(directory));
    }

    /** The same, each to its own place. */
    public Homes copiedTo(Homes copies) throws IOException {
        copy(left, copies.left);
        copy(right, copies.right);
        return copies;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }
}
