package org.rowan.casebook.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.rowan.model.Code;
import org.rowan.model.Hash;
import org.rowan.model.Id;

/** Short ways to run one statement. */
final class Sql {
    /** SQLite's own code for a damaged database. */
    private static final int CORRUPT = 11;

    private Sql() {
    }

    /** Reads one row. */
    interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** @return the number of rows changed */
    static int run(Connection c, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(c, sql, arguments)) {
            return statement.executeUpdate();
        }
    }

    static <T> List<T> list(Connection c, Row<T> row, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(c, sql, arguments); ResultSet rows = statement.executeQuery()) {
            List<T> list = new ArrayList<>();
            while (rows.next()) {
                list.add(read(row, rows));
            }
            return list;
        }
    }

    static <T> Optional<T> first(Connection c, Row<T> row, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepare(c, sql, arguments); ResultSet rows = statement.executeQuery()) {
            return rows.next() ? Optional.ofNullable(read(row, rows)) : Optional.empty();
        }
    }

    static Id id(ResultSet row, String column) throws SQLException {
        return new Id(row.getString(column));
    }

    /** A row that no casebook writes comes from a damaged page; the vault may have another copy of it. */
    private static <T> T read(Row<T> row, ResultSet rows) throws SQLException {
        try {
            return row.of(rows);
        } catch (IllegalArgumentException | NullPointerException | NoSuchElementException e) {
            throw malformed(e);
        }
    }

    static SQLException malformed(RuntimeException cause) {
        return new SQLException("malformed row", null, CORRUPT, cause);
    }

    private static PreparedStatement prepare(Connection c, String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = c.prepareStatement(sql);
        for (int i = 0; i < arguments.length; i++) {
            bind(statement, i + 1, arguments[i]);
        }
        return statement;
    }

    private static void bind(PreparedStatement statement, int at, Object argument) throws SQLException {
        switch (argument) {
            case null -> statement.setObject(at, null);
            case String text -> statement.setString(at, text);
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            case Boolean set -> statement.setInt(at, set ? 1 : 0);
            case byte[] bytes -> statement.setBytes(at, bytes);
            case Id id -> statement.setString(at, id.text());
            case Hash hash -> statement.setString(at, hash.hex());
            case Code code -> statement.setString(at, code.text());
            default -> throw new IllegalArgumentException("no such column type");
        }
    }
}
