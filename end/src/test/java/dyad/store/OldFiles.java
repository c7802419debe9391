package dyad.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Files that earlier programs wrote, kept among the test resources, and what is in a file by SQL alone. */
final class OldFiles {
    /** All versions of which there is a file. */
    static final List<Integer> VERSIONS = List.of(1, 2, 3);

    private OldFiles() {}

    /** A copy of the file of this version. */
    static Path copy(int version, Path directory) throws IOException {
        Path file = directory.resolve("link.db");
        String name = "version-" + version + ".db";
        try (InputStream old = Objects.requireNonNull(OldFiles.class.getResourceAsStream(name), name)) {
            Files.copy(old, file);
        }
        return file;
    }

    static void sql(Path file, String sql) throws SQLException {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static int version(Path file) throws SQLException {
        return Integer.parseInt(column(file, "PRAGMA user_version").getFirst());
    }

    /** Version, tables and all rows of the history. */
    static List<String> contents(Path file) throws SQLException {
        List<String> contents = new ArrayList<>(column(file, "PRAGMA user_version"));
        contents.addAll(column(file, "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY sql"));
        contents.addAll(column(file, "SELECT position || hex(id) || text || arrived FROM history ORDER BY position"));
        contents.addAll(column(file, "SELECT position || hex(id) FROM applied ORDER BY position"));
        contents.addAll(column(file, "PRAGMA integrity_check"));
        return contents;
    }

    static List<String> column(Path file, String query) throws SQLException {
        try (Connection connection = connect(file);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        }
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }
}
