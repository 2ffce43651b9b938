package org.anlan.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** The address and passwords, once the server runs and the roles exist. */
    record Ready(String url, Roles roles, @Nullable EmbeddedServer server) implements Closeable {
        @Override
        public void close() throws IOException {
            if (server != null) {
                server.close();
            }
        }
    }

    @Bean(destroyMethod = "close")
    Ready databaseServer(DatabaseProperties properties) {
        Path directory = properties.directory();
        Roles roles = Roles.keptIn(directory);
        if (!properties.url().isEmpty()) {
            String password = Objects.requireNonNullElse(properties.adminPassword(), "");
            roles.ensure(properties.url(), properties.adminUser(), password, false);
            return new Ready(properties.url(), roles, null);
        }
        String password = roles.passwordOf("postgres");
        EmbeddedServer server = EmbeddedServer.start(directory, password);
        roles.ensure(server.url("postgres"), "postgres", password, true);
        return new Ready(server.url(Roles.DATABASE), roles, server);
    }

    @Bean(destroyMethod = "close")
    ActorDataSource dataSource(Ready database, DatabaseProperties properties) {
        Migrations.of(database.url(), database.roles(), null).migrate();
        return new ActorDataSource(
                pool(database, Roles.APP, properties.appConnections()),
                pool(database, Roles.SYSTEM, properties.systemConnections()));
    }

    private static HikariDataSource pool(Ready database, String role, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(role);
        config.setJdbcUrl(database.url());
        config.setUsername(role);
        config.setPassword(database.roles().passwordOf(role));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(2, size));
        config.setConnectionTimeout(10_000);
        config.setInitializationFailTimeout(30_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", role);
        return new HikariDataSource(config);
    }

    @Bean
    PlatformTransactionManager transactionManager(ActorDataSource dataSource) {
        return new ActorTransactionManager(dataSource);
    }

    @Bean
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    DSLContext sql(DataSource dataSource) {
        return DSL.using(new DefaultConfiguration()
                .set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(dataSource)))
                .set(SQLDialect.POSTGRES)
                .set(new Settings().withRenderFormatted(false).withBindOffsetDateTimeType(true)));
    }

    /** Listeners and scheduled work run as the platform, never as the person whose deed set them off. */
    @Bean({"applicationTaskExecutor", "taskExecutor"})
    AsyncTaskExecutor applicationTaskExecutor() {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("listener-");
        executor.setVirtualThreads(true);
        executor.setTaskDecorator(work -> () -> SystemWork.run("listener", work));
        executor.setTaskTerminationTimeout(10_000);
        return executor;
    }

    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(4);
        scheduler.setThreadNamePrefix("schedule-");
        scheduler.setTaskDecorator(work -> () -> SystemWork.run("schedule", work));
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(10);
        return scheduler;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
