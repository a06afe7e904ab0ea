package vn.drugfree.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.http.MediaType;

/**
 * An answer that is sent line by line while the work goes on, each line one JSON object. Until the
 * first line the request can still be refused with a status of its own.
 */
final class AnswerInLines implements Progress {

    private static final byte[] LINE_END = {'\n'};

    private final HttpServletResponse response;
    private final ObjectMapper json;

    AnswerInLines(HttpServletResponse response, ObjectMapper json) {
        this.response = response;
        this.json = json;
    }

    @Override
    public void at(int done, int total) {
        line(Map.of("done", done, "total", total));
    }

    /**
     * @throws UncheckedIOException if nobody listens any more
     */
    void line(Object content) {
        try {
            if (!response.isCommitted()) {
                response.setContentType(MediaType.APPLICATION_NDJSON_VALUE);
                response.setHeader("Cache-Control", "no-store");
                // A proxy in front must pass on each line as it comes.
                response.setHeader("X-Accel-Buffering", "no");
            }
            OutputStream body = response.getOutputStream();
            body.write(json.writeValueAsBytes(content));
            body.write(LINE_END);
            response.flushBuffer();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    boolean hasBegun() {
        return response.isCommitted();
    }
}
