package dyad.store;

import dyad.history.MessageId;
import dyad.seam.Pictures;
import dyad.seam.Records.Stream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The bodies of pictures. {@link History} forgets them with their entries. */
final class StoredPictures implements Pictures {
    /** The kind of an entry that announces a picture. */
    private static final int KIND = 7;

    private static final String UNDERWAY = """
            SELECT p.id, length(p.body), count(*), 0 AS drafted, min(o.position) AS turn
                FROM outbox o JOIN picture p ON p.message = o.id WHERE o.stream = ? GROUP BY o.id
            UNION ALL
            SELECT p.id, length(p.body), 0, 1, d.position
                FROM draft d JOIN picture p ON p.message = d.id WHERE d.stream = ?
            ORDER BY drafted, turn
            """;

    private static final String LACKING = "SELECT h.id FROM history h JOIN applied a ON a.position = h.position"
            + " WHERE h.kind = ? AND a.bond IN " + Pairings.FORMER
            + " AND NOT EXISTS (SELECT 1 FROM picture p WHERE p.id = h.id) ORDER BY a.place DESC LIMIT 1";

    private final Database database;

    StoredPictures(Database database) {
        this.database = database;
    }

    @Override
    public void keep(MessageId picture, byte[] body) {
        put(picture, State.WHOLE, body);
    }

    @Override
    public void giveUp(MessageId picture, State why) {
        put(picture, why, new byte[0]);
    }

    private void put(MessageId picture, State state, byte[] body) {
        database.update(
                "INSERT OR REPLACE INTO picture (id, state, body) VALUES (?, ?, ?)",
                picture.bytes(),
                state.code(),
                body);
    }

    @Override
    public Optional<State> state(MessageId picture) {
        return database.row(
                "SELECT state FROM picture WHERE id = ?", row -> State.of(row.getInt(1)), (Object) picture.bytes());
    }

    @Override
    public Optional<byte[]> body(MessageId picture) {
        return database.row(
                "SELECT body FROM picture WHERE id = ? AND state = ?",
                row -> row.getBytes(1),
                picture.bytes(),
                State.WHOLE.code());
    }

    @Override
    public void sendAs(MessageId picture, MessageId message) {
        database.update("UPDATE picture SET message = ? WHERE id = ?", message.bytes(), picture.bytes());
    }

    @Override
    public Optional<MessageId> sentAs(MessageId picture) {
        return database.row(
                "SELECT message FROM picture WHERE id = ? AND message IS NOT NULL",
                row -> MessageId.of(row.getBytes(1)),
                (Object) picture.bytes());
    }

    @Override
    public List<Underway> underway() {
        return database.rows(UNDERWAY, StoredPictures::underway, Stream.BULK.code(), Stream.BULK.code());
    }

    private static Underway underway(ResultSet row) throws SQLException {
        Optional<Integer> left = row.getBoolean(4) ? Optional.empty() : Optional.of(row.getInt(3));
        return new Underway(MessageId.of(row.getBytes(1)), row.getInt(2), left);
    }

    @Override
    public Optional<MessageId> lacking() {
        return database.row(LACKING, row -> MessageId.of(row.getBytes(1)), KIND);
    }
}
