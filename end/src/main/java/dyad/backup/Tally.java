package dyad.backup;

/**
 * What a backup or an export holds.
 *
 * @param words how many words, of both
 * @param unknown how many records of kinds that only a newer Dyad knows; they were passed over
 */
public record Tally(long words, long unknown) {
    static final Tally NONE = new Tally(0, 0);

    Tally with(BackupRecord record) {
        return switch (record) {
            case BackupRecord.Message message when message.kept().entry().isPresent() -> new Tally(words + 1, unknown);
            case BackupRecord.TableRow row when row.row().table().equals("history") -> new Tally(words + 1, unknown);
            case BackupRecord.Unknown other -> new Tally(words, unknown + 1);
            default -> this;
        };
    }
}
