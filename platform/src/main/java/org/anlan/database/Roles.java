package org.anlan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;

/**
 * The three database roles and their passwords. {@code anlan_owner} owns the schemas and migrates, {@code anlan_app} serves
 * requests under row-level security, {@code anlan_system} does background work. Passwords are drawn on first start and kept
 * in a file that only the running user reads.
 */
final class Roles {

    static final String OWNER = "anlan_owner";
    static final String APP = "anlan_app";
    static final String SYSTEM = "anlan_system";
    static final String DATABASE = "anlan";

    private final Properties passwords;

    private Roles(Properties passwords) {
        this.passwords = passwords;
    }

    static Roles keptIn(Path directory) {
        Path file = directory.resolve("database-passwords.properties");
        Properties passwords = new Properties();
        try {
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    passwords.load(reader);
                }
            } else {
                Files.createDirectories(directory);
                List.of("postgres", OWNER, APP, SYSTEM).forEach(role -> passwords.setProperty(role, draw()));
                Path draft = Files.createTempFile(
                        directory,
                        "passwords",
                        ".new",
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                try (var writer = Files.newBufferedWriter(draft)) {
                    passwords.store(writer, "Passwords of the database roles; drawn on first start");
                }
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("passwords of the database roles in " + file, e);
        }
        return new Roles(passwords);
    }

    String passwordOf(String role) {
        return passwords.getProperty(role);
    }

    /** Creates the database of that name and the roles where they are missing, and sets the kept passwords. */
    void ensure(String adminUrl, String adminUser, String adminPassword, boolean createDatabase) {
        try (Connection connection = DriverManager.getConnection(adminUrl, adminUser, adminPassword);
                Statement statement = connection.createStatement()) {
            ensureRole(statement, OWNER, "");
            ensureRole(statement, APP, "nobypassrls");
            ensureRole(statement, SYSTEM, "bypassrls");
            if (createDatabase && !exists(statement, "select 1 from pg_database where datname = '" + DATABASE + "'")) {
                statement.execute("create database " + DATABASE + " owner " + OWNER + " template template0"
                        + " encoding 'UTF8' locale 'C.UTF-8'");
            }
            String name = createDatabase ? DATABASE : connection.getCatalog();
            statement.execute("alter database \"" + name + "\" owner to " + OWNER);
        } catch (SQLException e) {
            throw new CannotStart(
                    "连不上数据库 %s，或账号 %s 不能建角色：%s%n检查 anlan.db.url、anlan.db.admin-user 和 anlan.db.admin-password（需要 PostgreSQL 18）。"
                            .formatted(adminUrl, adminUser, e.getMessage()),
                    e);
        }
    }

    private void ensureRole(Statement statement, String role, String rights) throws SQLException {
        if (!exists(statement, "select 1 from pg_roles where rolname = '" + role + "'")) {
            statement.execute("create role " + role + " login " + rights);
        }
        statement.execute("alter role " + role + " password '" + passwordOf(role) + "'");
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (var rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }

    private static String draw() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
