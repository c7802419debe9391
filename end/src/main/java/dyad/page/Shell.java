package dyad.page;

import java.io.IOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Which files the page consists of, wherever they lie: in a jar, or in the folder of a build. */
final class Shell {

    private static final String FOLDER = "dyad/page/";

    private Shell() {}

    /** Their paths on the page, each beginning with a slash, sorted. */
    static List<String> paths() throws IOException {
        URL index = Objects.requireNonNull(Shell.class.getResource("/" + FOLDER + "index.html"));
        URLConnection connection = index.openConnection();
        return connection instanceof JarURLConnection jar ? inJar(jar) : inFolder(index);
    }

    private static List<String> inJar(JarURLConnection connection) throws IOException {
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            return sorted(jar.stream()
                    .filter(entry -> !entry.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(FOLDER))
                    .map(name -> name.substring(FOLDER.length())));
        }
    }

    private static List<String> inFolder(URL index) throws IOException {
        Path folder = folder(index);
        try (Stream<Path> files = Files.walk(folder)) {
            return sorted(files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/')));
        }
    }

    private static Path folder(URL index) throws IOException {
        try {
            return Objects.requireNonNull(Path.of(index.toURI()).getParent());
        } catch (URISyntaxException e) {
            throw new IOException("the page's folder has no proper name", e);
        }
    }

    private static List<String> sorted(Stream<String> names) {
        return names.filter(name -> !name.endsWith(".class"))
                .map(name -> "/" + name)
                .sorted()
                .toList();
    }
}
