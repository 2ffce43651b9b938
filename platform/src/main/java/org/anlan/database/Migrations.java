package org.anlan.database;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/** The one history of migrations, run as the owner. */
final class Migrations {

    private Migrations() {}

    /** @param target the last version to apply; null: all there are */
    static Flyway of(String url, Roles roles, @Nullable String target) {
        FluentConfiguration configuration = Flyway.configure()
                .dataSource(url, Roles.OWNER, roles.passwordOf(Roles.OWNER))
                .defaultSchema("migration")
                .locations("classpath:db/migration");
        return (target == null ? configuration : configuration.target(target)).load();
    }
}
