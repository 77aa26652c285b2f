package org.rowan.vault;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Section 5 of the format, settings: what SQLite itself says that it goes by. */
class SettingsTest {
    /** In SQLite's own words: 0 is OFF or NONE, 1 is ON, and 2 keeps temporary tables in memory. */
    private static final Map<String, String> DEMANDED = Map.of("journal_mode", "memory", "synchronous", "0",
            "cache_spill", "0", "locking_mode", "exclusive", "auto_vacuum", "0", "secure_delete", "1",
            "temp_store", "2", "mmap_size", "0", "trusted_schema", "0");

    @TempDir
    private Path place;

    @Test
    void theOpenDatabaseHasEverySettingOfTheFormat() throws IOException {
        try (TestCasebook.Opened opened = TestCasebook.create(place).open()) {
            assertEquals(new TreeMap<>(DEMANDED), opened.contents().read(SettingsTest::settings));
        }
    }

    private static Map<String, String> settings(Connection connection) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            for (String name : DEMANDED.keySet()) {
                try (ResultSet row = statement.executeQuery("PRAGMA " + name)) {
                    settings.put(name, row.next() ? row.getString(1) : "no answer");
                }
            }
        }
        return settings;
    }
}
