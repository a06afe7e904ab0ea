package vn.drugfree.reliability;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Lets callers in and never says a word. */
final class SilentMailServer implements AutoCloseable {

    private static final int LONGEST_WAIT_MILLIS = 60_000;

    private final ServerSocket door;

    SilentMailServer() throws IOException {
        this.door = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        this.door.setSoTimeout(LONGEST_WAIT_MILLIS);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Until somebody wants to hand in a mail, and is still waiting for the greeting. */
    void awaitCaller() throws IOException {
        door.accept();
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
