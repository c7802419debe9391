package dyad.backup;

import dyad.backup.BackupException.Kind;
import dyad.feeling.Feeling;
import dyad.felt.EmotionMl;
import dyad.felt.FeelingJson;
import dyad.felt.FeelingText;
import dyad.history.Entry;
import dyad.home.PrivateFiles;
import dyad.picture.PictureException;
import dyad.picture.Workshop;
import dyad.seam.Pairs.Kept;
import dyad.seam.Pairs.PastBond;
import dyad.seam.Store;
import dyad.seam.StoreException;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Writes the whole history plain, for people and for programs, into an empty folder. Nothing in it is encrypted. */
public final class Export {
    private static final int PAGE = 100;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final String INDENT = "\n" + " ".repeat(24);

    private static final String README = """
            This folder was made by "dyad export". It is NOT encrypted: whoever can read it reads everything.

            history.txt    what was said, oldest first: day and time (of this machine's time zone), who, the words
            pictures/      what was sent as a picture; each is named by its id
            history.jsonl  the same for programs, one JSON object a line: id, from (me or them), text,
                           at (milliseconds since 1970, by the clock of whoever said it), arrived, pair
                           (words with the same number were exchanged with the same person; 0: not known),
                           picture (true, if it is one), and feeling, if one came with the words
            feelings.xml   the feelings among them as EmotionML 1.0 (https://www.w3.org/TR/emotionml/)

            A link cannot be set up from this folder, and "dyad restore" does not read it; "dyad backup" is for that.
            """;

    private final Store store;
    private final Workshop workshop;
    private final FeelingJson feelings = new FeelingJson();

    /** An export of this store's history; pictures are made anew in this workshop. */
    public Export(Store store, Workshop workshop) {
        this.store = store;
        this.workshop = workshop;
    }

    /** Fills the folder, which is made for its owner only if it is missing. */
    public Tally into(Path folder) throws BackupException {
        prepare(folder);
        write(folder.resolve("README.txt"), out -> out.write(README.getBytes(StandardCharsets.UTF_8)));
        write(folder.resolve("history.txt"), out -> each((kept, entry) -> out.write(line(entry))));
        Map<Long, Long> pairs = pairs();
        long[] words = new long[1];
        write(
                folder.resolve("history.jsonl"),
                out -> each((kept, entry) -> {
                    words[0]++;
                    out.write(json(entry, pairs.getOrDefault(kept.bond(), 0L)));
                }));
        write(folder.resolve("feelings.xml"), this::feelings);
        pictures(folder.resolve("pictures"));
        return new Tally(words[0], 0);
    }

    /** A picture that cannot be shown is passed over: the history still tells of it. */
    private void pictures(Path folder) throws BackupException {
        List<Entry> pictured = new ArrayList<>();
        try {
            each((kept, entry) -> {
                if (entry.said().picture().isPresent()) {
                    pictured.add(entry);
                }
            });
            if (!pictured.isEmpty()) {
                PrivateFiles.directory(folder);
            }
        } catch (IOException e) {
            throw new BackupException(Kind.STORAGE, folder + " cannot be used as a folder: " + e.getMessage());
        }
        for (Entry entry : pictured) {
            picture(folder, entry);
        }
    }

    private void picture(Path folder, Entry entry) throws BackupException {
        Optional<byte[]> body = read(records -> records.pictures().body(entry.id()));
        if (body.isPresent()) {
            try {
                byte[] made = workshop.show(entry.said().picture().orElseThrow(), body.get(), false);
                write(folder.resolve(entry.id() + ".jpg"), out -> out.write(made));
            } catch (PictureException notToBeShown) {
                // Nothing is lost that could be seen.
            }
        }
    }

    private static void prepare(Path folder) throws BackupException {
        try {
            if (Files.exists(folder)) {
                try (Stream<Path> inside = Files.list(folder)) {
                    if (inside.findAny().isPresent()) {
                        throw new BackupException(
                                Kind.EXISTS, folder + " is not empty. Name a new folder, or an empty one.");
                    }
                }
            } else {
                PrivateFiles.directory(folder);
            }
        } catch (IOException e) {
            throw new BackupException(Kind.STORAGE, folder + " cannot be used as a folder: " + e.getMessage());
        }
    }

    private static void write(Path file, WholeFile.Content content) throws BackupException {
        new WholeFile(file).write(false, content);
    }

    private Map<Long, Long> pairs() throws BackupException {
        Map<Long, Long> pairs = new HashMap<>();
        for (PastBond bond : read(records -> records.pairs().bonds())) {
            pairs.put(bond.number(), bond.pair());
        }
        return pairs;
    }

    private void each(Writing writing) throws IOException, BackupException {
        List<Kept> page = page(0);
        while (!page.isEmpty()) {
            for (Kept kept : page) {
                if (kept.entry().isPresent()) {
                    writing.write(kept, kept.entry().get());
                }
            }
            page = page(page.getLast().place());
        }
    }

    private List<Kept> page(long after) throws BackupException {
        return read(records -> new ArrayList<>(records.pairs().kept(after, PAGE)));
    }

    private <T> T read(Store.Work<T> work) throws BackupException {
        try {
            return store.transact(work);
        } catch (StoreException e) {
            throw new BackupException(Kind.STORAGE, e.sentence());
        }
    }

    private void feelings(OutputStream out) throws IOException, BackupException {
        out.write(EmotionMl.head().getBytes(StandardCharsets.UTF_8));
        each((kept, entry) -> {
            Optional<Feeling> feeling = entry.said().feeling();
            if (feeling.isPresent()) {
                out.write(EmotionMl.emotions(entry, feeling.get()).getBytes(StandardCharsets.UTF_8));
            }
        });
        out.write(EmotionMl.foot().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] line(Entry entry) {
        String moment = MINUTE.format(Instant.ofEpochMilli(entry.saidAtMillis()).atZone(ZoneId.systemDefault()));
        String who = entry.mine() ? "me  " : "them";
        String feeling =
                entry.said().feeling().map(drawn -> FeelingText.of(drawn) + " ").orElse("");
        return (moment + "  " + who + "  " + feeling + entry.text().replace("\n", INDENT) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private byte[] json(Entry entry, long pair) {
        JsonObjectBuilder object = Json.createObjectBuilder()
                .add("id", entry.id().toString())
                .add("from", entry.mine() ? "me" : "them")
                .add("text", entry.text())
                .add("at", entry.saidAtMillis())
                .add("arrived", entry.arrived())
                .add("pair", pair);
        entry.said().picture().ifPresent(_ -> object.add("picture", true));
        entry.said().feeling().ifPresent(feeling -> object.add("feeling", feelings.of(feeling)));
        return (object.build() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** What is written of each entry. */
    @FunctionalInterface
    private interface Writing {
        void write(Kept kept, Entry entry) throws IOException;
    }
}
