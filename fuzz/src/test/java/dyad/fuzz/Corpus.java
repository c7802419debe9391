package dyad.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What lies in a folder for a target, file by file. */
final class Corpus {
    private Corpus() {}

    /** Every file by its name; none if there is no such folder. */
    static Map<String, byte[]> of(Path folder) throws IOException {
        Map<String, byte[]> inputs = new TreeMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.toList()) {
                    inputs.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
                }
            }
        }
        return inputs;
    }

    /** Writes inputs for a fuzzer to begin with. */
    static void write(Path folder, List<byte[]> inputs) throws IOException {
        Files.createDirectories(folder);
        for (int number = 0; number < inputs.size(); number++) {
            Files.write(folder.resolve("seed-" + number), inputs.get(number));
        }
    }
}
