package dyad.page;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** Serves the page's files from the class path. They hold no secret, so they need no session. */
final class StaticFiles implements Handler {

    private static final String FOLDER = "/dyad/page/";

    /** Names without a leading dot and without anything that a file system or a URL could read in two ways. */
    private static final Pattern PLAIN_PATH = Pattern.compile("/(?:[\\w-]+/)*[\\w-]+(?:\\.[\\w-]+)*\\.(\\w+)");

    /** A file of any other kind (a class, say) is not served. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));

    private final Map<String, StaticFile> known = new ConcurrentHashMap<>();

    @Override
    public void handle(ServerRequest request, ServerResponse response) throws Failure, IOException {
        Method method = request.prologue().method();
        String path = request.path().rawPath();
        StaticFile file = find(path.equals("/") ? "/index.html" : path)
                .orElseThrow(() -> new Failure(404, "not-found", "There is no such page."));
        if (!method.equals(Method.GET) && !method.equals(Method.HEAD)) {
            response.header(HeaderNames.ALLOW, "GET, HEAD");
            throw new Failure(405, "method", "Ask this by GET.");
        }
        send(file, request, response);
    }

    private static void send(StaticFile file, ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, file.type());
        response.header(HeaderNames.CACHE_CONTROL, "no-cache");
        response.header(HeaderNames.ETAG, file.tag());
        if (request.headers().contains(HeaderNames.IF_NONE_MATCH)
                && request.headers().get(HeaderNames.IF_NONE_MATCH).get().equals(file.tag())) {
            response.status(Status.NOT_MODIFIED_304).send();
        } else if (request.prologue().method().equals(Method.HEAD)) {
            response.contentLength(file.content().length);
            response.send();
        } else {
            response.send(file.content());
        }
    }

    private Optional<StaticFile> find(String path) throws IOException {
        StaticFile cached = known.get(path);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<StaticFile> found = load(path);
        found.ifPresent(file -> known.put(path, file));
        return found;
    }

    private static Optional<StaticFile> load(String path) throws IOException {
        var matcher = PLAIN_PATH.matcher(path);
        if (!matcher.matches() || !TYPES.containsKey(matcher.group(1))) {
            return Optional.empty();
        }
        try (InputStream input = StaticFiles.class.getResourceAsStream(FOLDER + path.substring(1))) {
            return input == null
                    ? Optional.empty()
                    : Optional.of(StaticFile.of(TYPES.getOrDefault(matcher.group(1), ""), input.readAllBytes()));
        }
    }
}
