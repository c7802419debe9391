package dyad.together;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Lends each test that asks for {@link Homes} the homes of two ends that have met. They meet once, over a real relay;
 * every test gets copies of its own, and gives its ends a relay of its own that has never seen them.
 */
public final class MetHomes implements ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(MetHomes.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Homes.class;
    }

    @Override
    public Homes resolveParameter(ParameterContext parameter, ExtensionContext test) {
        Folder met = test.getRoot().getStore(NAMESPACE).computeIfAbsent("met", _ -> meet(), Folder.class);
        Folder copies = test.getStore(NAMESPACE).computeIfAbsent("copies", _ -> Folder.make(), Folder.class);
        try {
            return Homes.under(met.path).copiedTo(copies.path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Folder meet() {
        Folder folder = Folder.make();
        Homes.meetUnder(folder.path);
        return folder;
    }

    /** A temporary folder, removed when JUnit closes the store that holds it. */
    private record Folder(Path path) implements AutoCloseable {

        static Folder make() {
            try {
                return new Folder(Files.createTempDirectory("dyad-homes-"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> tree = Files.walk(path)) {
                for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
