package dyad.sim;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles a class of the core with one rule removed, in memory, against the core as it is. */
final class MutantCompiler {
    private final Path sources;
    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

    /** @param root the folder of the whole project */
    MutantCompiler(Path root) {
        this.sources = root.resolve("core/src/main/java");
    }

    /** The changed class and all that are declared in it, by their names. */
    Map<String, byte[]> compile(Mutant mutant) throws IOException {
        Path file = sources.resolve(mutant.file());
        String source = mutant.applyTo(Files.readString(file));
        StringWriter complaints = new StringWriter();
        Memory memory = new Memory(compiler.getStandardFileManager(null, null, null));
        boolean good = compiler.getTask(
                        complaints,
                        memory,
                        null,
                        List.of("-proc:none", "-nowarn", "-classpath", System.getProperty("java.class.path")),
                        null,
                        List.of(new Source(file, source)))
                .call();
        if (!good) {
            throw new IllegalStateException("The mutant \"" + mutant.rule() + "\" does not compile:\n" + complaints);
        }
        return memory.classes();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(Path file, String text) {
            super(file.toUri(), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private static final class Compiled extends SimpleJavaFileObject {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Compiled(String name) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
        }

        @Override
        public OutputStream openOutputStream() {
            return bytes;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, Compiled> compiled = new HashMap<>();

        Memory(JavaFileManager inner) {
            super(inner);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return compiled.computeIfAbsent(name, Compiled::new);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new HashMap<>();
            compiled.forEach((name, file) -> classes.put(name, file.bytes.toByteArray()));
            return classes;
        }
    }
}
