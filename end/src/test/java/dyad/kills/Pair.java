package dyad.kills;

import dyad.together.Homes;
import dyad.together.LocalApi;
import dyad.together.Program;
import dyad.together.SmallDisk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;

/** Two ends that have met, their relay, and what befalls the three. */
final class Pair implements AutoCloseable {
    /** Room for the words of thousands of kills. */
    private static final int DISK_MEGABYTES = 64;

    private final Path directory;
    private final EndMortal left;
    private final EndMortal right;
    private final Optional<SmallDisk> disk;
    private final List<Fate> fates = new ArrayList<>();
    private final List<Speaker> speakers;

    /**
     * @param met homes of two ends that have met; they stay as they are
     * @param directory for everything of this pair
     */
    Pair(Program program, Homes met, RelaySoftware relay, Path directory, SplittableRandom chance, Score score)
            throws IOException, InterruptedException {
        this.directory = directory;
        disk = SmallDisk.mount(directory.resolve("disk"), DISK_MEGABYTES);
        Files.createDirectories(directory);
        Homes homes =
                new Homes(disk.map(SmallDisk::path).orElse(directory).resolve("left"), directory.resolve("right"));
        met.copiedTo(homes);
        int port = Ports.free();
        left = new EndMortal("left", program, homes.left(), port);
        right = new EndMortal("right", program, homes.right(), port);
        speakers = List.of(speaker(left, chance, score), speaker(right, chance, score));
        LongSupplier arrivals =
                () -> speakers.stream().mapToLong(Speaker::arrived).sum();
        Mortal between = relay.on(port, directory, program);
        fates.add(new Fate(between, List.of(), chance.split(), score, arrivals));
        fates.add(new Fate(left, leftTroubles(chance, score), chance.split(), score, arrivals));
        fates.add(new Fate(
                right, List.of(new TornLog(right.store(), chance.split(), score)), chance.split(), score, arrivals));
    }

    private List<Trouble> leftTroubles(SplittableRandom chance, Score score) {
        List<Trouble> troubles = new ArrayList<>();
        // Makes room, so before the other.
        disk.ifPresent(small -> troubles.add(new DiskTrouble(small, left, chance.split(), score)));
        troubles.add(new TornLog(left.store(), chance.split(), score));
        return troubles;
    }

    private static Speaker speaker(EndMortal end, SplittableRandom chance, Score score) {
        return new Speaker(new LocalApi(end.home()), end.name(), chance.split(), score);
    }

    /** Without the right to mount there are no troubles with disks. */
    boolean hasDiskTrouble() {
        return disk.isPresent();
    }

    List<Fate> fates() {
        return fates;
    }

    List<Speaker> speakers() {
        return speakers;
    }

    List<EndMortal> ends() {
        return List.of(left, right);
    }

    /** Ends all processes; the databases can be read then. */
    void stop() {
        fates.forEach(Fate::close);
    }

    /** The small disk is gone afterwards; what was on it stands beside the rest, for whoever wants to look. */
    @Override
    public void close() throws IOException {
        stop();
        new Homes(left.home(), right.home()).copiedTo(directory.resolve("at the end"));
        if (disk.isPresent()) {
            disk.get().close();
        }
    }
}
