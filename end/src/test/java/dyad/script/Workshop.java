package dyad.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A source folder with a copy of the script, and a machine on which only what it needs is installed. */
final class Workshop {
    /** Everything that the script calls besides Java and Maven. */
    private static final List<String> TOOLS = List.of(
            "awk",
            "bash",
            "cat",
            "cmp",
            "cp",
            "cut",
            "dirname",
            "env",
            "find",
            "flock",
            "grep",
            "ls",
            "mkdir",
            "readlink",
            "renice",
            "rm",
            "sed",
            "sha256sum",
            "sleep",
            "sort",
            "tail",
            "tar",
            "tee",
            "touch");

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();

    /** Sets everything up, with a JDK 25 in JAVA_HOME. */
    Workshop(Path temporary) throws IOException {
        folder = temporary.resolve("a folder of its own");
        Path script = root().resolve("dyad");
        for (String module : List.of("core", "relay", "end")) {
            Files.createDirectories(root().resolve(module).resolve("src/main"));
            Files.writeString(root().resolve(module).resolve("pom.xml"), "");
        }
        Files.writeString(root().resolve("pom.xml"), "");
        Files.writeString(root().resolve("end/libraries.sha256"), "");
        Files.createDirectories(bin());
        for (String tool : TOOLS) {
            executable(bin().resolve(tool), "#!/bin/sh\nexec " + installed(tool) + " \"$@\"\n");
        }
        executable(script, Files.readString(Path.of("..", "dyad")));
        Files.createDirectories(root().resolve("scripts"));
        for (String part : List.of("java", "build", "packages", "test")) {
            Files.writeString(
                    root().resolve("scripts").resolve(part + ".sh"),
                    Files.readString(Path.of("..", "scripts", part + ".sh"))
                            .replace("/usr/lib/jvm", "'" + folder.resolve("jvm") + "'")
                            .replace("PATH=$PATH:/usr/sbin", ""));
        }
        Files.createDirectories(root().resolve("packaging"));
        Files.copy(Path.of("..", "packaging", "launch.sh"), root().resolve("packaging/launch.sh"));
        maven();
        environment.put("PATH", bin().toString());
        environment.put("JAVA_HOME", jdk("jdk 25", "25.0.3").toString());
    }

    Path root() {
        return folder.resolve("source");
    }

    Path bin() {
        return folder.resolve("bin");
    }

    /** What Maven was called with, one line for each call. */
    List<String> mavenCalls() throws IOException {
        Path calls = root().resolve("maven-calls");
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    void set(String variable, String value) {
        environment.put(variable, value);
    }

    void unset(String variable) {
        environment.remove(variable);
    }

    /** A program that does nothing. */
    void install(String program) throws IOException {
        executable(bin().resolve(program), "#!/bin/sh\n");
    }

    void uninstall(String program) throws IOException {
        Files.delete(bin().resolve(program));
    }

    /** A file that the pretended programs look for. */
    void lay(String name) throws IOException {
        Files.writeString(root().resolve(name), "");
    }

    void takeAway(String name) throws IOException {
        Files.delete(root().resolve(name));
    }

    /** A JDK that prints what it is called with, and writes the cache it is asked for unless told "untrainable". */
    Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve("jvm").resolve(name);
        Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
        executable(home.resolve("bin/javac"), "#!/bin/sh\n");
        executable(home.resolve("bin/java"), """
                #!/usr/bin/env bash
                whole=()
                for argument; do
                  if [[ $argument == @* ]]; then
                    while read -r line; do line=${line#\\"}; whole+=("${line%\\"}"); done <"${argument#@}"
                  else
                    whole+=("$argument")
                  fi
                done
                set -- "${whole[@]}"
                cache=
                for argument; do
                  [[ $argument != -XX:AOTCacheOutput=* ]] || cache=${argument#*=}
                  [[ $argument != warm-up || ! -e 'ROOT/untrainable' ]] || exit 3
                done
                [[ -z $cache ]] || exec touch "$cache"
                echo "java $*"
                [[ ! -e 'ROOT/failing' ]] || exit 7
                """.replace("ROOT", root().toString()));
        return home;
    }

    /** Begins to run the script; where it is called from and by which name is up to the caller. */
    Run start(Path script, String... arguments) throws IOException {
        return Run.start(folder, environment, script, arguments);
    }

    Run run(String... arguments) throws IOException, InterruptedException {
        return start(root().resolve("dyad"), arguments).finished();
    }

    private void maven() throws IOException {
        executable(bin().resolve("mvn"), """
                #!/usr/bin/env bash
                set -e
                echo "$MAVEN_OPTS | $*" >>'ROOT/maven-calls'
                while [[ -e 'ROOT/held' ]]; do sleep 0.05; done
                if [[ -e 'ROOT/broken' ]]; then
                  echo '[ERROR] something does not compile'
                  exit 1
                fi
                if [[ -e 'ROOT/red' && $* != *package* && $* != *deploy*skip* ]]; then
                  mkdir -p 'ROOT/end/target/surefire-reports'
                  printf '%s\\n' 'Tests run: 2, Failures: 1 <<< FAILURE! -- in dyad.RedTest' \
                    'dyad.RedTest.one -- Time elapsed: 0.1 s <<< FAILURE!' 'java.lang.AssertionError: no' \
                    >'ROOT/end/target/surefire-reports/dyad.RedTest.txt'
                  exit 1
                fi
                cd "$(dirname "$2")"
                mkdir -p core/target relay/target end/target/lib
                touch core/target/dyad-core-1.jar relay/target/dyad-relay-1.jar end/target/dyad-end-1.jar
                touch end/target/lib/library.jar
                """.replace("ROOT", root().toString()));
    }

    private static Path installed(String tool) {
        for (String place : List.of("/usr/bin", "/bin", "/usr/local/bin")) {
            if (Files.exists(Path.of(place, tool))) {
                return Path.of(place, tool);
            }
        }
        throw new AssertionError("the script needs " + tool + ", which is not here");
    }

    private static void executable(Path file, String content) throws IOException {
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
