package vn.drugfree.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import vn.drugfree.configuration.ConfigurationMistake;

/**
 * The folder that keeps the embedded database between starts; one application at a time uses it.
 */
final class DataFolder implements AutoCloseable {

    private static final int SECONDS_TO_STOP = 20;

    private final Path folder;
    private final FileChannel lockFile;

    private DataFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /**
     * @throws ConfigurationMistake when another running application holds the folder
     */
    static DataFolder occupy(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (!lock(channel)) {
                channel.close();
                throw new ConfigurationMistake(
                        "The data folder %s is in use by another running application: stop that one, or set DRUGFREE_DATA_FOLDER to another folder."
                                .formatted(folder.toAbsolutePath().normalize()));
            }
            return new DataFolder(folder, channel);
        } catch (IOException failure) {
            throw new ConfigurationMistake(
                    "The data folder %s cannot be used (%s): set DRUGFREE_DATA_FOLDER to a folder that can be written."
                            .formatted(folder.toAbsolutePath().normalize(), failure.getMessage()));
        }
    }

    Path databaseDirectory() {
        return folder.resolve("postgres");
    }

    /**
     * A killed application leaves its database server running, and that one would keep the next
     * start from opening the same files. Whoever holds the folder's lock may stop it.
     */
    void stopForsakenServer() {
        Path processFile = databaseDirectory().resolve("postmaster.pid");
        if (Files.exists(processFile)) {
            ProcessHandle.of(processId(processFile))
                    .filter(DataFolder::isPostgres)
                    .ifPresent(DataFolder::stop);
        }
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException heldInThisProcess) {
            return false;
        }
    }

    private static long processId(Path processFile) {
        try {
            return Long.parseLong(Files.readAllLines(processFile).get(0).strip());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().orElse("").contains("postgres");
    }

    private static void stop(ProcessHandle server) {
        server.destroy();
        try {
            server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException stubborn) {
            server.destroyForcibly();
        }
    }
}
