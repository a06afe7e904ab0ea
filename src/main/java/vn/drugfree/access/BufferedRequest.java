package vn.drugfree.access;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/** A request whose body can be read before it goes on. */
final class BufferedRequest extends HttpServletRequestWrapper {

    /** Bytes a request may carry: a form with every text filled to its limit fits several times. */
    static final int LARGEST_BODY = 256 * 1024;

    /** Bytes of a file: a list of 20,000 persons fits, or some scanned pages. */
    static final int LARGEST_FILE = 5 * 1024 * 1024;

    private final byte[] body;
    private final int most;

    private BufferedRequest(HttpServletRequest request, byte[] body, int most) {
        super(request);
        this.body = body;
        this.most = most;
    }

    /**
     * Reads no further than the limit, whatever length the request announces.
     *
     * @param most bytes
     */
    static BufferedRequest of(HttpServletRequest request, int most) throws IOException {
        return new BufferedRequest(request, request.getInputStream().readNBytes(most + 1), most);
    }

    boolean isTooLarge() {
        return body.length > most;
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new BodyStream(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class BodyStream extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        BodyStream(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the body is already here");
        }
    }
}
