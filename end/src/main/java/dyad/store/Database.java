package dyad.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.Pragma;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/** One connection and its prepared statements. Every method throws {@link DatabaseFailure} when SQLite refuses. */
final class Database {
    private static final int BUSY_MILLIS = 2_000;

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    private Database(Connection connection) {
        this.connection = connection;
    }

    static Database open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        config.enforceForeignKeys(true);
        config.setTempStore(TempStore.MEMORY);
        config.setPragma(Pragma.SECURE_DELETE, "ON");
        return new Database(config.createConnection("jdbc:sqlite:" + file));
    }

    /** Runs a statement that returns nothing. */
    void execute(String sql) {
        try {
            statement(sql).execute();
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** Runs several statements separated by semicolons, unprepared. */
    void script(String sql) {
        try (Statement statement = connection.createStatement()) {
            for (String single : sql.split(";", -1)) {
                if (!single.isBlank()) {
                    statement.execute(single);
                }
            }
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /** Runs a statement that changes rows; how many. */
    int update(String sql, Object... arguments) {
        try {
            PreparedStatement statement = bound(sql, arguments);
            int changed = statement.executeUpdate();
            // Keys pass through here: the statement, which lives on, must not hold them.
            statement.clearParameters();
            return changed;
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** All rows of a query, each as {@code reader} sees it. */
    <T> List<T> rows(String sql, Reader<T> reader, Object... arguments) {
        try (ResultSet found = bound(sql, arguments).executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (found.next()) {
                rows.add(reader.read(found));
            }
            return rows;
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** Every row of a query in turn, however many there are. */
    <E extends Exception> void each(String sql, Visitor<E> visitor) throws E {
        try (ResultSet found = bound(sql).executeQuery()) {
            while (found.next()) {
                visitor.visit(found);
            }
        } catch (SQLException failure) {
            throw failed(failure);
        }
    }

    /** The only row of a query, or the first of several. */
    <T> Optional<T> row(String sql, Reader<T> reader, Object... arguments) {
        return rows(sql, reader, arguments).stream().findFirst();
    }

    /** The first column of the first row as a number; 0 when there is no row. */
    int number(String sql, Object... arguments) {
        return row(sql, found -> found.getInt(1), arguments).orElse(0);
    }

    /** Whether {@link #number} is anything but 0. */
    boolean flag(String sql, Object... arguments) {
        return number(sql, arguments) != 0;
    }

    /** Undoes an open transaction. SQLite may have done so itself, and then says that there is none. */
    void rollBack() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            // After a full disk or an input/output error SQLite has undone the transaction already.
        }
    }

    void close() {
        try {
            connection.close();
        } catch (SQLException failure) {
            throw new DatabaseFailure(failure);
        }
    }

    /** The driver closes a statement that failed: prepare all anew, so that the store stays usable. */
    private DatabaseFailure failed(SQLException failure) {
        for (PreparedStatement statement : prepared.values()) {
            try {
                statement.close();
            } catch (SQLException alreadyClosed) {
                failure.addSuppressed(alreadyClosed);
            }
        }
        prepared.clear();
        return new DatabaseFailure(failure);
    }

    private PreparedStatement bound(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = statement(sql);
        for (int at = 0; at < arguments.length; at++) {
            statement.setObject(at + 1, arguments[at]);
        }
        return statement;
    }

    private PreparedStatement statement(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    /** Is shown the row at which the result stands. */
    @FunctionalInterface
    interface Visitor<E extends Exception> {
        void visit(ResultSet row) throws SQLException, E;
    }

    /** Makes a value of the row at which the result stands. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
