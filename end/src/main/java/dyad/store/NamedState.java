package dyad.store;

import java.util.Optional;

/** The bond, roots, start records and settings: values by name. */
final class NamedState {
    private final Database database;

    NamedState(Database database) {
        this.database = database;
    }

    Optional<byte[]> get(String name) {
        return database.row("SELECT value FROM named WHERE name = ?", row -> row.getBytes(1), name);
    }

    void put(String name, byte[] value) {
        database.update(
                "INSERT INTO named (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                name,
                value);
    }

    void remove(String name) {
        database.update("DELETE FROM named WHERE name = ?", name);
    }

    /** All but the person's own settings. */
    void erase() {
        database.update("DELETE FROM named WHERE name NOT LIKE 'own.%'");
    }
}
