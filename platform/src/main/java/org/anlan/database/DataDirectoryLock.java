package org.anlan.database;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One platform a data directory. The lock belongs to the process, so a killed platform leaves none behind; while it is held,
 * the PostgreSQL server under the directory is nobody's orphan.
 */
final class DataDirectoryLock implements Closeable {

    private final FileChannel channel;
    private final FileLock lock;

    private DataDirectoryLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws CannotStart while another platform serves the directory */
    static DataDirectoryLock take(Path directory) throws IOException {
        Path file = directory.toAbsolutePath().resolve("anlan.lock");
        Files.createDirectories(file.getParent());
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            String holder = Files.readString(file).strip();
            channel.close();
            throw new CannotStart("数据目录 %s 正由另一个安澜（进程 %s）使用。先停掉它，或换一个目录：./anlan up --data 别的目录"
                    .formatted(directory.toAbsolutePath(), holder));
        }
        channel.truncate(0);
        channel.write(StandardCharsets.UTF_8.encode(
                String.valueOf(ProcessHandle.current().pid())));
        return new DataDirectoryLock(channel, lock);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
