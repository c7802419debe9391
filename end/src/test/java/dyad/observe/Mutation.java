package dyad.observe;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles the changed classes of a control from the program's own sources. */
final class Mutation {
    private final Path root;

    /** @param root the folder of the whole project */
    Mutation(Path root) {
        this.root = root;
    }

    /** Where the changed classes lie, if any; they have to come before the others. */
    List<Path> compile(Sender sender, Path directory) throws IOException {
        if (sender.edits().isEmpty()) {
            return List.of();
        }
        List<Path> sources = new ArrayList<>();
        for (Map.Entry<String, String> changed : changed(sender).entrySet()) {
            Path source = directory.resolve("sources").resolve(changed.getKey());
            Files.createDirectories(source.getParent());
            sources.add(Files.writeString(source, changed.getValue()));
        }
        Path classes = Files.createDirectories(directory.resolve("classes"));
        compile(sources, classes);
        return List.of(classes);
    }

    private Map<String, String> changed(Sender sender) throws IOException {
        Map<String, String> changed = new LinkedHashMap<>();
        for (Edit edit : sender.edits()) {
            String before = changed.containsKey(edit.file())
                    ? changed.get(edit.file())
                    : Files.readString(root.resolve(edit.file()));
            changed.put(edit.file(), edit.applyTo(before));
        }
        return changed;
    }

    private static void compile(List<Path> sources, Path classes) throws IOException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> options =
                List.of("-proc:none", "-nowarn", "-parameters", "-classpath", classPath, "-d", classes.toString());
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean good = compiler.getTask(
                            complaints,
                            files,
                            null,
                            options,
                            null,
                            files.getJavaFileObjects(sources.toArray(Path[]::new)))
                    .call();
            if (!good) {
                throw new IllegalStateException("a control does not compile:\n" + complaints);
            }
        }
    }
}
