package dyad.observe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keeps what a run found in docs/unobservable. */
final class Records {
    private Records() {}

    /** Writes the table as {@code name.md} and the picture as {@code name.svg}. */
    static void write(Path folder, String name, List<Observation> observations) throws IOException {
        Files.createDirectories(folder);
        Plan plan = observations.getFirst().plan();
        String head = "Written by `./dyad observe --keep " + name + "`: " + plan.pairs() + " pairs at once, a tick of "
                + plan.tickMillis() + " ms, seed " + plan.seed() + ", a slow disk slower by " + plan.diskMicros()
                + " µs.\n\n";
        Files.writeString(folder.resolve(name + ".md"), head + Report.table(observations));
        Files.writeString(folder.resolve(name + ".svg"), new Picture(observations).svg());
    }
}
