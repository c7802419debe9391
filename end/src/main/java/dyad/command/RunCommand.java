package dyad.command;

import dyad.connection.SocksAddress;
import dyad.end.End;
import dyad.end.Event;
import dyad.end.Refusal;
import dyad.home.Configuration;
import dyad.home.ConfigurationException;
import dyad.home.ConfigurationLayers;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.home.HomeLock;
import dyad.home.PrivateTemporary;
import dyad.page.MeetingPlaces;
import dyad.relay.RelayException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "run",
        description = {
            "Run one end until Ctrl-C. Prints the page's one-time address, then \"ready\".",
            "",
            "Examples:",
            "  dyad run --relay mqtts://relay.example.org",
            "  dyad run --host-relay           (then: dyad meet)",
            "  dyad run                        (then: dyad meet CODE, which names the relay)",
            ""
        })
final class RunCommand implements Callable<Integer> {

    /** The system property in which the launching script names itself. */
    private static final String LAUNCHER = "dyad.launcher";

    private static final Path STANDARD_OUTPUT = Path.of("/proc/self/fd/1");

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final RunOptions options = new RunOptions();

    @Mixin
    private final LogOptions log = new LogOptions();

    private final Context context;

    RunCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws HomeException, Refusal, IOException, RelayException, InterruptedException {
        log.apply(context);
        ConfigurationLayers layers = common.layers(context, options.settings());
        Cleanup cleanup = new Cleanup();
        try (Lifetime.Registration _ = context.lifetime().onStop(cleanup::close)) {
            Home home = Home.prepare(layers.home().directory());
            cleanup.add(HomeLock.acquire(home));
            PrivateTemporary.use(home.temporary());
            End end = start(home, layers, cleanup);
            stay(end);
            return ExitCode.OK;
        } finally {
            cleanup.close();
        }
    }

    /** Until SIGTERM, or Ctrl-C: at the first one a person is told what is still to be handed to the relay. */
    private void stay(End end) throws InterruptedException {
        CompletableFuture<String> asked = new CompletableFuture<>();
        boolean person = context.output(common.json()).isConversation();
        try (Lifetime.Registration _ =
                person ? context.lifetime().onInterrupt(() -> asked.complete("Ctrl-C")) : () -> {}) {
            context.lifetime().await(asked);
        }
        if (asked.isDone()) {
            bidFarewell(end);
        }
    }

    private void bidFarewell(End end) throws InterruptedException {
        AtomicLong ticks = new AtomicLong();
        try (End.Subscription _ = end.listen(event -> ticks.addAndGet(event instanceof Event.Tick ? 1 : 0))) {
            new Farewell(() -> Farewell.Left.of(end.status(), ticks.get()), context.terminal()).bid();
        }
    }

    private End start(Home home, ConfigurationLayers layers, Cleanup cleanup)
            throws HomeException, Refusal, IOException, RelayException {
        Output output = context.output(common.json());
        Configuration configuration = layers.configuration();
        HostedRelays hosted = cleanup.add(new HostedRelays(context.relays(), home));
        RelayChoice relay = RelayChoice.make(configuration, hosted);
        PageServices services = services(home, layers, hosted);
        RunningEnd running = cleanup.add(RunningEnd.start(
                home,
                relay.settings(configuration),
                PageChoice.of(configuration, services),
                HouseholdChoice.of(configuration),
                context.ends()));
        String address = address(running);
        output.line("page", address, "page  " + address);
        output.truth("ready", "ready");
        relay.warning().ifPresent(output::note);
        if (relay.own().isEmpty() && !running.end().status().met()) {
            advise(output);
        }
        relay.failure().thenAccept(output::note);
        if (configuration.pageOpen()) {
            new Browser(context.surroundings()).open(home, running.page().freshAddress());
        }
        return running.end();
    }

    /** The one-time token does not belong into the journal; there it is for {@code dyad page} to give out. */
    private String address(RunningEnd running) {
        boolean kept = LogForm.isJournal(context.surroundings().variable("JOURNAL_STREAM"), STANDARD_OUTPUT);
        return kept ? running.page().address() : running.page().freshAddress();
    }

    /** What is configured is not to be chosen on the page: the next start would not follow. */
    private PageServices services(Home home, ConfigurationLayers layers, HostedRelays hosted)
            throws ConfigurationException {
        Optional<Path> authority = layers.configuration().relayAuthority();
        Optional<SocksAddress> proxy = layers.configuration().relayProxy();
        boolean configured = layers.namesRelay();
        return new PageServices(
                end -> configured ? MeetingPlaces.FIXED : new ChosenPlaces(home, authority, proxy, hosted, end),
                StartWithComputer.of(
                        context.surroundings(),
                        Optional.ofNullable(System.getProperty(LAUNCHER)),
                        home,
                        options.settings()));
    }

    private static void advise(Output output) {
        output.note(
                "There is no relay yet: the page asks for one. Or take the other's code (dyad meet CODE), which names");
        output.note("theirs; or start again with --relay URL, or host one here with --host-relay.");
    }
}
