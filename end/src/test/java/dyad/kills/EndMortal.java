package dyad.kills;

import dyad.together.Child;
import dyad.together.Program;
import java.io.IOException;
import java.nio.file.Path;

/** {@code dyad run}, at half a second to a tick. */
record EndMortal(String name, Program program, Path home, int relayPort) implements Mortal {

    @Override
    public Child launch() throws IOException {
        return program.start(
                "run",
                "--home",
                home.toString(),
                "--relay",
                "mqtt://127.0.0.1:" + relayPort,
                "--profile",
                "together",
                "--no-open");
    }

    @Override
    public boolean answers(Child child) {
        return child.out().contains("ready");
    }

    /** The end's database. */
    Path store() {
        return home.resolve("link.db");
    }
}
