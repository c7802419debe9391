package dyad.kills;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * What stands in the database of an end that has stopped.
 *
 * @param integrity what {@code PRAGMA integrity_check} says
 * @param mine what was said here, in its order
 * @param theirs what was heard, in its order
 */
record Book(String integrity, List<Said> mine, List<Said> theirs) {

    static Book read(Path store) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store);
                Statement statement = connection.createStatement()) {
            return new Book(integrity(statement), words(statement, true), words(statement, false));
        }
    }

    private static String integrity(Statement statement) throws SQLException {
        try (ResultSet answer = statement.executeQuery("PRAGMA integrity_check")) {
            return answer.getString(1);
        }
    }

    private static List<Said> words(Statement statement, boolean mine) throws SQLException {
        String query = "SELECT id, text FROM history WHERE mine = " + (mine ? 1 : 0) + " ORDER BY position";
        List<Said> words = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                words.add(new Said(HexFormat.of().formatHex(rows.getBytes(1)), rows.getString(2)));
            }
        }
        return words;
    }
}
