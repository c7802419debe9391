package dyad.command;

import dyad.fitness.Tempo;
import dyad.home.ConfigurationLayers;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.home.HostAndPort;
import dyad.relay.CertificateFiles;
import dyad.relay.RelayException;
import dyad.relay.RelayLimits;
import dyad.relay.RelaySettings;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "relay",
        description = {
            "Run a relay for a few pairs until Ctrl-C. It learns nothing but addresses and connection times,",
            "and writes no log of them. For many pairs use Mosquitto; see the documentation.",
            "",
            "Examples:",
            "  dyad relay --listen 0.0.0.0:1883",
            "  dyad relay --listen 0.0.0.0:8883 --tls-cert fullchain.pem --tls-key privkey.pem",
            "  dyad relay invite anna-and-ben --address relay.example.org     (then only invited pairs come in)",
            "  dyad relay check mqtts://relay.example.org",
            ""
        })
final class RelayCommand implements Callable<Integer> {

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final LogOptions log = new LogOptions();

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            defaultValue = "127.0.0.1:1883",
            description = "Where to listen. Default: ${DEFAULT-VALUE}; port 0 takes any free one.")
    private String listen = "";

    @Option(names = "--tls-cert", paramLabel = "FILE", description = "Certificate chain (PEM). Needs --tls-key.")
    private Optional<Path> certificate = Optional.empty();

    @Option(names = "--tls-key", paramLabel = "FILE", description = "Private key (PEM). Needs --tls-cert.")
    private Optional<Path> key = Optional.empty();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where frames outlive a restart. Default: relay/ in the home directory.")
    private Optional<Path> data = Optional.empty();

    @Mixin
    private final UsersOption users = new UsersOption();

    private final Context context;

    RelayCommand(Context context) {
        this.context = context;
    }

    /** With what its keeper does besides. */
    static CommandLine withSubcommands(Context context) {
        return new CommandLine(new RelayCommand(context))
                .addSubcommand(new RelayCheckCommand(context, Tempo.USUAL))
                .addSubcommand(new RelayInviteCommand(context))
                .addSubcommand(new RelayUsersCommand(context))
                .addSubcommand(new RelayRevokeCommand(context));
    }

    @Override
    public Integer call() throws HomeException, CommandFailure, RelayException, InterruptedException {
        log.apply(context);
        HostAndPort address = HostAndPort.parse(ConfigurationLayers.option("--listen", listen));
        RelaySettings settings = settings(address);
        Cleanup cleanup = new Cleanup();
        try (Lifetime.Registration _ = context.lifetime().onStop(cleanup::close)) {
            RelayFactory.Running relay = cleanup.add(context.relays().start(settings));
            String scheme = settings.tls().isPresent() ? "mqtts://" : "mqtt://";
            String url = scheme + new HostAndPort(address.host(), relay.port());
            Output output = context.output(common.json());
            output.line("relay", url, "relay  " + url);
            int room = settings.limits().pairs();
            output.line(
                    output.object().add("room", room).build(),
                    "room   for " + (room == 1 ? "1 pair" : room + " pairs"));
            output.truth("ready", "ready");
            Optional<String> failure = context.lifetime().await(relay.failure());
            failure.ifPresent(sentence -> output.error(sentence, "relay"));
            return failure.isPresent() ? ExitCode.FAILED : ExitCode.OK;
        } finally {
            cleanup.close();
        }
    }

    private RelaySettings settings(HostAndPort address) throws CommandFailure, HomeException {
        if (certificate.isPresent() != key.isPresent()) {
            throw CommandFailure.usage("TLS needs both --tls-cert and --tls-key.");
        }
        Optional<CertificateFiles> tls =
                certificate.flatMap(file -> key.map(secret -> new CertificateFiles(file, secret)));
        Home home = common.layers(context).home();
        return new RelaySettings(
                address.host(),
                address.port(),
                tls,
                data.orElseGet(home::relay),
                users.ofRelay(home),
                RelayLimits.forThisHeap());
    }
}
