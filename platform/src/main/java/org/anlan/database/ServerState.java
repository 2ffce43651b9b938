package org.anlan.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * What the data directory tells of its embedded server, without touching it.
 *
 * @param begun whether a database was ever made there
 * @param lockLeft whether PostgreSQL's lock file is there
 * @param port where the server listens; empty when none runs
 * @param platformRuns whether a platform holds the directory
 */
public record ServerState(boolean begun, boolean lockLeft, Optional<Integer> port, boolean platformRuns) {

    public static ServerState of(Path directory) {
        Path cluster = EmbeddedServer.clusterIn(directory);
        return new ServerState(
                EmbeddedServer.begunIn(directory),
                Files.exists(cluster.resolve("postmaster.pid")),
                EmbeddedServer.portInUse(directory),
                held(cluster.resolve("epg-lock")));
    }

    /** The lock of PostgreSQL that no server owns any more. */
    public boolean stale() {
        return lockLeft && port.isEmpty();
    }

    /** A server whose platform was killed. */
    public boolean orphaned() {
        return port.isPresent() && !platformRuns;
    }

    private static boolean held(Path lock) {
        if (!Files.exists(lock)) {
            return false;
        }
        try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE);
                FileLock mine = channel.tryLock()) {
            return mine == null;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
