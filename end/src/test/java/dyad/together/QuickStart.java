package dyad.together;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What the launcher does for people, done for tests: jars instead of folders of classes, and the JVM's ahead-of-time
 * cache, which reads nothing but jars.
 */
final class QuickStart {
    private static final List<String> TRAINING =
            List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:-AOTAdapterCaching", "-Xlog:disable");

    private final Path folder;
    private final String classPath;

    QuickStart(Path folder, String classPath) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.classPath = classPath;
    }

    /** Makes jars and cache; the flags to start the program with. */
    List<String> train(Program program) throws IOException, InterruptedException {
        String jars = jars();
        String cache = folder.resolve("dyad.aot").toString();
        List<String> flags = new ArrayList<>(TRAINING);
        flags.addAll(List.of("-XX:AOTCacheOutput=" + cache, "-cp", jars));
        if (program.runOnce(flags, "warm-up") != 0) {
            throw new IOException("the warm-up failed");
        }
        return List.of("-XX:AOTCache=" + cache, "-Xlog:disable", "-cp", jars);
    }

    private String jars() throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            Path path = Path.of(entry);
            if (!Files.isDirectory(path)) {
                jars.add(entry);
            } else if (!path.endsWith("test-classes")) {
                jars.add(pack(path, folder.resolve(jars.size() + ".jar")).toString());
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    private static Path pack(Path classes, Path jar) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file);
                Stream<Path> tree = Files.walk(classes)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Path one : tree.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(classes.relativize(one).toString().replace(File.separatorChar, '/')));
                Files.copy(one, zip);
                zip.closeEntry();
            }
        }
        return jar;
    }
}
