package dyad.command;

import dyad.end.EndSettings;
import dyad.home.Configuration;
import dyad.home.ConfigurationLayers;
import dyad.home.Home;
import dyad.home.Surroundings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import picocli.CommandLine;

/** What {@code dyad run} makes of files, variables and options, for ends that a test opens in its own process. */
public final class Configured {
    private static final RelayFactory NONE_IS_HOSTED = _ -> {
        throw new AssertionError("no relay is hosted in these tests");
    };

    private Configured() {}

    /**
     * How the end of this home is to run.
     *
     * @param file what stands in the home's own {@code dyad.toml}
     * @param variables the environment, as a person would set it
     * @param options of {@code dyad run}
     */
    public static EndSettings settings(Path home, String file, Map<String, String> variables, String... options)
            throws Exception {
        Home prepared = Home.prepare(home);
        Files.writeString(prepared.configuration(), file);
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("DYAD_HOME", home.toString());
        RunOptions given = CommandLine.populateCommand(new RunOptions(), options);
        Surroundings surroundings = new Surroundings(environment, home.resolve("etc"), home.resolve("run"));
        Configuration configuration = new ConfigurationLayers(surroundings, given.settings()).configuration();
        try (HostedRelays hosted = new HostedRelays(NONE_IS_HOSTED, prepared)) {
            return RelayChoice.make(configuration, hosted).settings(configuration);
        }
    }
}
