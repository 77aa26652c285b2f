package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.rowan.model.Entry;
import org.rowan.model.Hash;
import org.rowan.model.Id;

/** Where the bytes of attached files are. The same bytes are kept once, however many documents show them. */
final class AttachmentTable {
    private AttachmentTable() {
    }

    static void add(Connection c, Step.Attach step) throws SQLException {
        Sql.run(c, "INSERT OR IGNORE INTO attachment (sha256, media, bytes) VALUES (?, ?, ?)", step.sha256(),
                step.media(), step.bytes());
    }

    /** Keeps a file's text and lets the index of every document with these bytes follow. */
    static void extracted(Connection c, Step.Extracted step) throws SQLException {
        List<Entry> documents = RecordTable.ofFile(c, step.sha256());
        for (Entry document : documents) {
            SearchTable.forget(c, document.id());
        }
        Sql.run(c, "UPDATE attachment SET text = ? WHERE sha256 = ?", step.text(), step.sha256());
        for (Entry document : documents) {
            SearchTable.index(c, document.id());
        }
    }

    /**
     * Lets other media hold a known file's bytes. Its text is looked for again: what was found in damaged bytes may
     * be too little.
     *
     * @return the documents with these bytes
     */
    static List<Entry> replace(Connection c, Attachment whole) throws SQLException {
        List<Entry> documents = RecordTable.ofFile(c, whole.sha256());
        for (Entry document : documents) {
            SearchTable.forget(c, document.id());
        }
        Sql.run(c, "UPDATE attachment SET media = ?, bytes = ?, text = NULL WHERE sha256 = ?", whole.media(),
                whole.bytes(), whole.sha256());
        for (Entry document : documents) {
            SearchTable.index(c, document.id());
        }
        return documents;
    }

    static Optional<Attachment> find(Connection c, Hash sha256) throws SQLException {
        return Sql.first(c, AttachmentTable::row, "SELECT sha256, media, bytes FROM attachment WHERE sha256 = ?",
                sha256);
    }

    static List<Attachment> all(Connection c) throws SQLException {
        return Sql.list(c, AttachmentTable::row, "SELECT sha256, media, bytes FROM attachment ORDER BY sha256");
    }

    /** @return files whose text nobody has looked for yet */
    static List<Hash> withoutText(Connection c) throws SQLException {
        return Sql.list(c, r -> new Hash(r.getString(1)), "SELECT sha256 FROM attachment WHERE text IS NULL");
    }

    static Optional<String> text(Connection c, Hash sha256) throws SQLException {
        return Sql.first(c, r -> r.getString(1), "SELECT text FROM attachment WHERE sha256 = ?", sha256);
    }

    static void delete(Connection c, Hash sha256) throws SQLException {
        Sql.run(c, "DELETE FROM attachment WHERE sha256 = ?", sha256);
    }

    private static Attachment row(ResultSet row) throws SQLException {
        return new Attachment(new Hash(row.getString("sha256")), new Id(row.getString("media")),
                row.getLong("bytes"));
    }
}
