package dyad.command;

import dyad.relay.RelayException;
import dyad.relay.RelaySettings;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Remembers what relays were started; none of them carries anything. */
final class PretendRelay implements RelayFactory {

    final List<RelaySettings> started = new ArrayList<>();
    final CompletableFuture<String> failure = new CompletableFuture<>();
    int open;

    @Override
    public Running start(RelaySettings settings) throws RelayException {
        started.add(settings);
        open++;
        return new Running() {
            @Override
            public int port() {
                return settings.port() == 0 ? 4711 : settings.port();
            }

            @Override
            public CompletionStage<String> failure() {
                return failure;
            }

            @Override
            public void close() {
                open--;
            }
        };
    }
}
