package dyad.page;

import dyad.backup.BackupException;
import dyad.backup.BackupKey;
import dyad.backup.Tally;
import dyad.end.End;
import dyad.end.Refusal;
import dyad.keys.Erase;
import jakarta.json.JsonObject;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/**
 * Backup and export, for the command line alone: they name files, which no page may do. The command makes the key from
 * the passphrase, so that the passphrase itself never comes here, nor the memory that making the key takes.
 */
final class KeepPart implements Part {

    private final End end;
    private final Json json;

    KeepPart(End end, Json json) {
        this.end = end;
        this.json = json;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.command("/api/backup", this::backup), Route.command("/api/export", this::export));
    }

    private JsonObject backup(ApiRequest request) throws Refusal, Failure {
        Path file = path(request.body().text("file"));
        byte[] secret = bytes(request.body().text("secret"));
        try (BackupKey key = BackupKey.handedOver(bytes(request.body().text("header")), secret)) {
            return tally(end.backup(file, key, request.body().truth("force")));
        } catch (BackupException e) {
            throw failure(e);
        } finally {
            Erase.these(secret);
        }
    }

    private JsonObject export(ApiRequest request) throws Refusal, Failure {
        try {
            return tally(end.export(path(request.body().text("folder"))));
        } catch (BackupException e) {
            throw failure(e);
        }
    }

    private JsonObject tally(Tally tally) {
        return json.object().add("words", tally.words()).build();
    }

    private static Failure failure(BackupException e) {
        return new Failure(409, e.kind().word(), String.valueOf(e.getMessage()));
    }

    private static Path path(String text) throws Failure {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException e) {
            // Told like a relative one.
        }
        throw Failure.badRequest("A file is named by its whole path.");
    }

    private static byte[] bytes(String text) throws Failure {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Failure.badRequest("Bytes are written in base64.");
        }
    }
}
