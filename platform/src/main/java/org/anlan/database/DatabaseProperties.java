package org.anlan.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the database is.
 *
 * @param url JDBC address of a PostgreSQL 18 with a database; empty: the embedded server is started
 * @param adminUser role of that server which may create roles; the embedded server's own is {@code postgres}
 * @param directory data directory of the platform: embedded server, passwords of the roles
 * @param appConnections pool of requests
 * @param systemConnections pool of ingest, listeners, scheduler
 */
@ConfigurationProperties("anlan.db")
record DatabaseProperties(
        @DefaultValue("") String url,
        @DefaultValue("postgres") String adminUser,
        @Nullable String adminPassword,
        @DefaultValue("data") Path directory,
        @DefaultValue("12") int appConnections,
        @DefaultValue("8") int systemConnections) {}
