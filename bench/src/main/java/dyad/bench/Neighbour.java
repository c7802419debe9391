package dyad.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A process that is watched together with others. */
final class Neighbour {
    private static final double PERCENT = 100;

    private final String name;
    private final Usage usage;
    private final List<Double> memory = new ArrayList<>();
    private double begun;

    Neighbour(String name, ProcessHandle process) {
        this.name = name;
        this.usage = new Usage(process);
    }

    void begin() throws IOException {
        begun = usage.processorSeconds();
    }

    void look() throws IOException {
        memory.add(usage.residentMegabytes());
    }

    /** @param seconds since it began */
    List<Figure> figures(double seconds) throws IOException {
        double share = (usage.processorSeconds() - begun) / seconds * PERCENT;
        return List.of(
                Figure.plain(name + ": processor time", "%", List.of(share)),
                Figure.plain(name + ": resident memory", "MB", memory));
    }
}
