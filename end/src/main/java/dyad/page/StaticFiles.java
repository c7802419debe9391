package dyad.page;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/** Serves the page's files from the class path. They hold no secret, so they need no session. */
final class StaticFiles implements Handler {

    private static final String FOLDER = "/dyad/page/";

    /** Names without a leading dot and without anything that a file system or a URL could read in two ways. */
    private static final Pattern PLAIN_PATH = Pattern.compile("/(?:[\\w-]+/)*[\\w-]+(?:\\.[\\w-]+)*\\.(\\w+)");

    /** Named among what is accepted, and not with the weight of zero. */
    private static final Pattern GZIP = Pattern.compile("(?i)(^|[,\\s])gzip\\s*($|,|;(?!\\s*q=0(\\.0*)?\\s*($|,)))");

    /**
     * The service worker, which has to know what the page consists of, and another version of it by its own content: only
     * then does a browser take the new one.
     */
    private static final String WORKER = "/worker.js";

    private static final String INDEX = "/index.html";

    /**
     * Scripts and styles under a name that changes with them. A browser keeps those and asks for none of them again, so that
     * opening the page takes one request; under another version's name it gets the present file, and keeps it not.
     */
    private static final Pattern KEPT = Pattern.compile("/v-([0-9a-f]{8})(/(?:scripts|styles)/.+)");

    private static final String SHELL = "[/* SHELL */]";
    private static final String VERSION = "/* VERSION */";

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
    private volatile String version = "";

    @Override
    public void handle(ServerRequest request, ServerResponse response) throws Failure, IOException {
        Method method = request.prologue().method();
        String path = request.path().rawPath();
        Matcher kept = KEPT.matcher(path);
        boolean isKept = kept.matches();
        StaticFile file = find(isKept ? kept.group(2) : path.equals("/") ? INDEX : path)
                .orElseThrow(() -> new Failure(404, "not-found", "There is no such page."));
        if (!method.equals(Method.GET) && !method.equals(Method.HEAD)) {
            response.header(HeaderNames.ALLOW, "GET, HEAD");
            throw new Failure(405, "method", "Ask this by GET.");
        }
        boolean forEver = isKept && kept.group(1).equals(version());
        response.header(HeaderNames.CACHE_CONTROL, forEver ? "max-age=31536000, immutable" : "no-cache");
        send(file, request, response);
    }

    private static void send(StaticFile file, ServerRequest request, ServerResponse response) {
        response.header(HeaderNames.CONTENT_TYPE, file.type());
        response.header(HeaderNames.VARY, "Accept-Encoding");
        boolean asGzip = file.isWorthCompressing() && takesGzip(request);
        String tag = file.tag(asGzip);
        response.header(HeaderNames.ETAG, tag);
        if (request.headers().contains(HeaderNames.IF_NONE_MATCH)
                && request.headers().get(HeaderNames.IF_NONE_MATCH).get().equals(tag)) {
            response.status(Status.NOT_MODIFIED_304).send();
            return;
        }
        if (asGzip) {
            response.header(HeaderNames.CONTENT_ENCODING, "gzip");
        }
        byte[] bytes = asGzip ? file.compressed() : file.content();
        if (request.prologue().method().equals(Method.HEAD)) {
            response.contentLength(bytes.length);
            response.send();
        } else {
            response.send(bytes);
        }
    }

    private static boolean takesGzip(ServerRequest request) {
        return request.headers().contains(HeaderNames.ACCEPT_ENCODING)
                && GZIP.matcher(String.join(",", request.headers().values(HeaderNames.ACCEPT_ENCODING)))
                        .find();
    }

    private Optional<StaticFile> find(String path) throws IOException {
        StaticFile cached = known.get(path);
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<StaticFile> found = switch (path) {
            case WORKER -> Optional.of(worker());
            case INDEX -> Optional.of(index());
            default -> load(path);
        };
        found.ifPresent(file -> known.put(path, file));
        return found;
    }

    private static boolean isKept(String path) {
        return path.startsWith("/scripts/") || path.startsWith("/styles/");
    }

    /** Another one for other scripts and styles. */
    private String version() throws IOException {
        String known = version;
        if (known.isEmpty()) {
            known = checksum(Shell.paths().stream().filter(StaticFiles::isKept).toList());
            version = known;
        }
        return known;
    }

    /** Eight digits that are others when any of these files is another. */
    private String checksum(List<String> paths) throws IOException {
        CRC32C sum = new CRC32C();
        for (String path : paths) {
            sum.update(find(path).orElseThrow().sum().getBytes(StandardCharsets.US_ASCII));
        }
        return HexFormat.of().toHexDigits(sum.getValue(), 8);
    }

    /** The path under which the page asks for this file of it. */
    private String asked(String path) throws IOException {
        return isKept(path) ? "/v-" + version() + path : path;
    }

    private StaticFile index() throws IOException {
        StaticFile template = load(INDEX).orElseThrow();
        String text = new String(template.content(), StandardCharsets.UTF_8)
                .replace("\"/styles/", "\"" + asked("/styles/"))
                .replace("\"/scripts/", "\"" + asked("/scripts/"));
        return StaticFile.of(template.type(), text.getBytes(StandardCharsets.UTF_8));
    }

    private StaticFile worker() throws IOException {
        StaticFile template = load(WORKER).orElseThrow();
        List<String> others =
                Shell.paths().stream().filter(path -> !path.equals(WORKER)).toList();
        StringJoiner shell = new StringJoiner("', '", "['/', '", "']");
        for (String path : others) {
            shell.add(asked(path));
        }
        String text = new String(template.content(), StandardCharsets.UTF_8)
                .replace(SHELL, shell.toString())
                .replace(VERSION, checksum(others));
        return StaticFile.of(template.type(), text.getBytes(StandardCharsets.UTF_8));
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
