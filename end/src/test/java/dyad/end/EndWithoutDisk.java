package dyad.end;

import dyad.backup.BackupKey;
import dyad.backup.Tally;
import dyad.change.Changes;
import dyad.felt.Presets;
import dyad.history.Entry;
import dyad.history.MessageId;
import dyad.owntracks.Phone;
import dyad.picture.PictureException;
import dyad.place.Place;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What an end without a disk can only refuse, or keeps in memory. */
abstract class EndWithoutDisk implements End {
    private final SystemClock clock = new SystemClock();
    private final NamesInMemory names = new NamesInMemory();
    private final Place place = new Place(clock, new SystemEntropy(), names);
    private final Presets presets = new Presets(names);
    private final Phone phone = new Phone(clock, new SystemEntropy(), names, place);
    private final Preferences preferences = new Preferences(names);
    private final Changes changes = new Changes(names, clock);

    /** What it says of its machinery. */
    public volatile Health health = new Health(true, true, true, Health.Hum.CONNECTED, new Health.Humming(1, 900, 2));

    @Override
    public void show(MessageId id, String caption, InputStream file) throws PictureException {
        throw new PictureException(PictureException.Kind.FORMAT, "This end has no eyes.");
    }

    @Override
    public Health health() {
        return health;
    }

    @Override
    public Map<MessageId, PictureView> pictures(List<Entry> entries) {
        return Map.of();
    }

    @Override
    public byte[] image(MessageId id, boolean unfinished) throws PictureException {
        throw new PictureException(PictureException.Kind.ABSENT, "This end has no pictures.");
    }

    @Override
    public Tally backup(Path file, BackupKey key, boolean force) throws Refusal {
        throw new Refusal(Refusal.Kind.STORAGE, "This end remembers nothing.");
    }

    @Override
    public Tally export(Path folder) throws Refusal {
        throw new Refusal(Refusal.Kind.STORAGE, "This end remembers nothing.");
    }

    @Override
    public Preferences preferences() {
        return preferences;
    }

    @Override
    public Changes changes() {
        return changes;
    }

    @Override
    public Presets presets() {
        return presets;
    }

    @Override
    public Place place() {
        return place;
    }

    @Override
    public Phone phone() {
        return phone;
    }
}
