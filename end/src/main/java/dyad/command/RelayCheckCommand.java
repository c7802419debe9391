package dyad.command;

import dyad.connection.RelayAddress;
import dyad.connection.RelayException;
import dyad.end.SystemEntropy;
import dyad.fitness.Answer;
import dyad.fitness.Fitness;
import dyad.fitness.Tempo;
import dyad.home.Configuration;
import dyad.home.ConfigurationLayers;
import dyad.home.HomeException;
import dyad.home.Key;
import dyad.home.Setting;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "check",
        description = {
            "Say whether a relay is fit, line by line, and what its keeper should do. Takes some seconds, and leaves",
            "nothing there. Exit code 0: two can be linked there (perhaps with warnings); 1: they cannot.",
            "",
            "Examples:",
            "  dyad relay check mqtts://relay.example.org",
            "  dyad relay check @invitation                   (the file holds the link that you were given)",
            "  dyad relay check --relay-ca ca.pem --flood mqtts://relay.example.org",
            ""
        })
final class RelayCheckCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "URL", description = "The relay's URL, or a file that holds its URL or an invitation.")
    private String relay = "";

    @Option(
            names = "--flood",
            description = "Also see whether it stops somebody who floods it. Not for a relay that others use.")
    private boolean flood;

    @Option(
            names = "--relay-ca",
            paramLabel = "FILE",
            description = "Trust this authority's certificate (PEM) for the relay, and no other.")
    private Optional<String> authority = Optional.empty();

    private final Context context;
    private final Tempo tempo;

    RelayCheckCommand(Context context, Tempo tempo) {
        this.context = context;
        this.tempo = tempo;
    }

    @Override
    public Integer call() throws HomeException, CommandFailure, InterruptedException {
        Map<Key, Setting> options = new EnumMap<>(Key.class);
        authority.ifPresent(file -> options.put(Key.RELAY_CA, ConfigurationLayers.option("--relay-ca", file)));
        Configuration configuration = common.layers(context, options).configuration();
        RelayAddress address = Configuration.relay(ConfigurationLayers.option("dyad relay check", relay));
        Verdicts verdicts = new Verdicts(context.output(common.json()));
        try {
            List<Answer> answers = new Fitness(
                            RelayTrial.access(address, configuration.relayAuthority(), configuration.relayProxy()),
                            new SystemEntropy(),
                            tempo,
                            verdicts)
                    .run(flood);
            verdicts.end(address.toString(), answers);
            return Fitness.isFit(answers) ? ExitCode.OK : ExitCode.FAILED;
        } catch (RelayException failure) {
            throw new CommandFailure(ExitCode.FAILED, "relay", failure.sentence());
        }
    }
}
