package dyad.command;

import dyad.connection.Fingerprint;
import dyad.connection.Login;
import dyad.connection.RelayAddress;
import dyad.end.SystemEntropy;
import dyad.home.Home;
import dyad.home.HomeException;
import dyad.invitation.Invitation;
import dyad.page.QrRows;
import dyad.relay.RelayException;
import dyad.relay.UsersBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "invite",
        description = {
            "Make an invitation for one pair: a user of theirs at the relay, and a link (and QR code) that holds the relay's",
            "address, its certificate's fingerprint, user and password. Both of the pair use the same one. A relay that",
            "runs with this users file lets them in from now on.",
            "",
            "Examples:",
            "  dyad relay invite anna-and-ben --address relay.example.org",
            "  dyad relay invite anna-and-ben --address 192.0.2.7:8883 --tls-cert self-signed.pem",
            ""
        })
final class RelayInviteCommand implements Callable<Integer> {

    private static final int PASSWORD_BYTES = 16;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    @Mixin
    private final UsersOption users = new UsersOption();

    @Parameters(paramLabel = "NAME", description = "A name for the pair, by which it can be revoked.")
    private String name = "";

    @Option(
            names = "--address",
            required = true,
            paramLabel = "HOST[:PORT]",
            description = "Where the pair reaches the relay. Over TLS, at port 8883; or write mqtt://HOST:PORT.")
    private String address = "";

    @Option(
            names = "--tls-cert",
            paramLabel = "FILE",
            description = {
                "What the relay shows, if no public authority vouches for it (PEM). The invitation names the last certificate",
                "in it: the authority's, if the relay sends that along, or the self-signed one. The pair trusts no other."
            })
    private Optional<Path> certificate = Optional.empty();

    @Option(
            names = "--password-file",
            paramLabel = "FILE",
            description = "The relay knows NAME already, by the password in this file: no users file is written.")
    private Optional<Path> password = Optional.empty();

    private final Context context;

    RelayInviteCommand(Context context) {
        this.context = context;
    }

    @Override
    public Integer call() throws HomeException, CommandFailure, RelayException {
        RelayAddress relay = relay();
        char[] secret = password.isPresent() ? read(password.get()) : random();
        try {
            Invitation invitation = invitation(relay, String.valueOf(secret));
            if (password.isEmpty()) {
                add(secret);
            }
            print(invitation);
            return ExitCode.OK;
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    private RelayAddress relay() throws CommandFailure {
        RelayAddress bare;
        try {
            bare = RelayAddress.parse(address.contains("://") ? address : "mqtts://" + address);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage("--address: write HOST or HOST:PORT, as the pair reaches it");
        }
        if (bare.login().isPresent() || bare.pin().isPresent()) {
            throw CommandFailure.usage("--address: leave out user, password and certificate; the invitation adds them");
        }
        if (certificate.isPresent() && !bare.encrypted()) {
            throw CommandFailure.usage("There is no certificate without TLS: write --address HOST:PORT");
        }
        return certificate.isPresent() ? bare.withPin(pin(certificate.get())) : bare;
    }

    private static Fingerprint pin(Path file) throws CommandFailure {
        try {
            return Fingerprint.ofLast(file);
        } catch (IOException e) {
            throw CommandFailure.usage(
                    "--tls-cert: there is no certificate in " + file + ": name a PEM file that has one");
        }
    }

    private Invitation invitation(RelayAddress relay, String secret) throws CommandFailure {
        try {
            return new Invitation(relay.withLogin(new Login(name, secret)));
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    private static char[] random() {
        byte[] bytes = new SystemEntropy().bytes(PASSWORD_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).toCharArray();
    }

    private static char[] read(Path file) throws CommandFailure {
        try {
            return Files.readString(file).lines().findFirst().orElse("").toCharArray();
        } catch (IOException e) {
            throw CommandFailure.usage("--password-file: " + file + " cannot be read");
        }
    }

    private void add(char[] secret) throws HomeException, CommandFailure, RelayException {
        Home home = common.layers(context).home();
        try {
            new UsersBook(users.forWriting(home)).add(name, secret);
        } catch (IllegalArgumentException e) {
            throw CommandFailure.usage(String.valueOf(e.getMessage()));
        }
    }

    private void print(Invitation invitation) {
        Output output = context.output(common.json());
        String link = invitation.text();
        output.human(new TerminalQr(new QrRows().of(link), context.terminal().interactive()).draw());
        output.line(
                output.object()
                        .add("invitation", link)
                        .add("relay", invitation.relay().url())
                        .add("user", name)
                        .build(),
                link);
        if (!output.isJson()) {
            output.note(
                    "Give it to both of them, by a way that nobody else reads: it holds their password. They paste it on");
            output.note("their pages, or save it to a file: dyad run --relay @FILE. Taken back by: dyad relay revoke "
                    + name);
        }
        if (!invitation.relay().encrypted()) {
            output.note("Without TLS everyone on the line sees this password, and which topics belong together.");
        }
    }
}
