package dyad.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Function;

/** What the figures were measured on. Linux only, like the measuring itself. */
final class Machine {
    private static final double KILOBYTES_A_GIGABYTE = 1024.0 * 1024;

    private Machine() {}

    static String describe() throws IOException {
        return String.format(
                Locale.ROOT,
                "machine: %d cores, %s, %.0f GB, Linux %s, JDK %s, load %s",
                Runtime.getRuntime().availableProcessors(),
                field("/proc/cpuinfo", "model name", Function.identity()),
                Double.parseDouble(field("/proc/meminfo", "MemTotal", text -> text.replace("kB", "")))
                        / KILOBYTES_A_GIGABYTE,
                release(),
                System.getProperty("java.runtime.version"),
                load());
    }

    /** Its first two numbers: what follows names who built it. */
    private static String release() {
        return System.getProperty("os.version").replaceFirst("^(\\d+\\.\\d+).*", "$1");
    }

    /** Load of the last minute: how many processes wanted a core, ours and others'. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
    }

    private static String field(String file, String name, Function<String, String> cleaned) throws IOException {
        try (var lines = Files.lines(Path.of(file))) {
            return lines.filter(line -> line.startsWith(name))
                    .map(line ->
                            cleaned.apply(line.substring(line.indexOf(':') + 1)).strip())
                    .findFirst()
                    .orElse("unknown");
        }
    }
}
