package dyad.store;

import dyad.seam.StoreException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Whole tables, row by row, as they are: for an end that goes on on another machine. */
public final class Tables {
    /** In the order in which they can be filled: a row of the history needs its row among what was applied. */
    private static final List<String> ALL =
            List.of("named", "draft", "outbox", "inbox", "letter", "bond", "applied", "history", "picture");

    private final Database database;
    private final Path file;

    Tables(Database database, Path file) {
        this.database = database;
        this.file = file;
    }

    /** Version of the tables: rows fit only into tables of the same. */
    public int version() {
        return database.number("PRAGMA user_version");
    }

    /**
     * Hands out every row of a store that nothing else is done with meanwhile.
     *
     * @throws E what {@code taker} throws
     * @throws StoreException if the store cannot be read
     */
    public <E extends Exception> void each(Taker<E> taker) throws E, StoreException {
        try {
            for (String table : ALL) {
                int columns = database.number("SELECT count(*) FROM pragma_table_info(?)", table);
                database.each("SELECT * FROM " + table, row -> taker.take(row(table, columns, row)));
            }
        } catch (DatabaseFailure failure) {
            throw new Trouble(file).explain(failure.cause());
        }
    }

    private static Row row(String table, int columns, ResultSet at) throws SQLException {
        List<Object> values = new ArrayList<>(columns);
        for (int column = 1; column <= columns; column++) {
            Object value = at.getObject(column);
            values.add(value == null ? Nothing.NULL : value);
        }
        return new Row(table, List.copyOf(values));
    }

    /**
     * Puts a row into its table; within a transaction.
     *
     * @throws StoreException if there is no such table, or the row does not fit into it
     */
    public void add(Row row) throws StoreException {
        if (!ALL.contains(row.table())) {
            throw new StoreException("there is no table " + row.table());
        }
        String marks = "?, ".repeat(row.values().size() - 1) + "?";
        Object[] values = row.values().stream()
                .map(value -> value == Nothing.NULL ? null : value)
                .toArray();
        try {
            database.update("INSERT INTO " + row.table() + " VALUES (" + marks + ")", values);
        } catch (DatabaseFailure failure) {
            throw new Trouble(file).explain(failure.cause());
        }
    }

    /**
     * One row.
     *
     * @param values each a Number, a String, a byte array or {@link Nothing}
     */
    public record Row(String table, List<Object> values) {}

    /** What stands where nothing does. */
    public enum Nothing {
        NULL
    }

    /** Takes rows. */
    @FunctionalInterface
    public interface Taker<E extends Exception> {
        void take(Row row) throws E;
    }
}
