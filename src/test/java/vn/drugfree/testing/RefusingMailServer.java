package vn.drugfree.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Speaks just enough SMTP to turn every recipient away. */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket door;
    private final String refusal;

    RefusingMailServer(int port, String refusal) {
        this.refusal = refusal;
        try {
            this.door = new ServerSocket(port, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Thread porter = new Thread(this::serve, "refusing-mail-server");
        porter.setDaemon(true);
        porter.start();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                talk(caller);
            } catch (IOException callerLeftOrDoorClosed) {
                // The next one, if the door is open.
            }
        }
    }

    private void talk(Socket caller) throws IOException {
        BufferedReader words =
                new BufferedReader(
                        new InputStreamReader(caller.getInputStream(), StandardCharsets.US_ASCII));
        OutputStream answers = caller.getOutputStream();
        say(answers, "220 ready");
        String line = words.readLine();
        while (line != null) {
            say(answers, answer(line.toUpperCase(Locale.ROOT)));
            line = words.readLine();
        }
    }

    private String answer(String command) {
        if (command.startsWith("RCPT")) {
            return refusal;
        }
        return command.startsWith("QUIT") ? "221 bye" : "250 ok";
    }

    private static void say(OutputStream answers, String words) throws IOException {
        answers.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        answers.flush();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
