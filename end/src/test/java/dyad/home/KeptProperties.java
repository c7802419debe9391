package dyad.home;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the properties that {@link PrivateTemporary} sets for the whole process back as they were. */
public final class KeptProperties implements AutoCloseable {

    static final List<String> NAMES = List.of("java.io.tmpdir", "org.sqlite.tmpdir", "io.netty.native.workdir");

    private final Map<String, Optional<String>> before = new HashMap<>();

    public KeptProperties() {
        NAMES.forEach(name -> before.put(name, Optional.ofNullable(System.getProperty(name))));
    }

    @Override
    public void close() {
        before.forEach((name, value) ->
                value.ifPresentOrElse(text -> System.setProperty(name, text), () -> System.clearProperty(name)));
    }
}
