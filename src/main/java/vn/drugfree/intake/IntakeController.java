package vn.drugfree.intake;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.drugfree.input.InvalidInput;

/**
 * Lists of persons over HTTP: the file is the body, and the answer tells the progress in lines. The
 * file is kept nowhere; whoever confirms it sends it again.
 */
@RestController
@RequestMapping(
        path = {"/api/intakes", "/camunda/api/drugfree/intakes"},
        consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
class IntakeController {

    private static final Logger LOG = LoggerFactory.getLogger(IntakeController.class);

    private final Rights rights;
    private final ListReader reader;
    private final Intakes intakes;
    private final ObjectMapper json;

    IntakeController(Rights rights, ListReader reader, Intakes intakes, ObjectMapper json) {
        this.rights = rights;
        this.reader = reader;
        this.intakes = intakes;
        this.json = json;
    }

    @PostMapping("/check")
    void check(@RequestBody(required = false) @Nullable byte[] file, HttpServletResponse response) {
        Scope scope = rights.ofCaller();
        PersonList list = reader.read(new ListFile(file), scope);
        answer(response, progress -> Map.of("report", intakes.check(list, scope, progress)));
    }

    /**
     * @param fingerprint of the file that was checked
     */
    @PostMapping("/take-over")
    void takeOver(
            @RequestParam("fingerprint") String fingerprint,
            @RequestBody(required = false) @Nullable byte[] file,
            HttpServletResponse response) {
        Scope scope = rights.ofCaller();
        ListFile checked = new ListFile(file);
        if (!checked.fingerprint().equals(fingerprint)) {
            throw new InvalidInput(
                    "Tệp đã thay đổi sau khi kiểm tra, chưa ghi gì vào sổ. Kiểm tra lại tệp.");
        }
        PersonList list = reader.read(checked, scope);
        answer(response, progress -> Map.of("outcome", intakes.takeOver(list, scope, progress)));
    }

    private void answer(HttpServletResponse response, Function<Progress, Object> work) {
        AnswerInLines answer = new AnswerInLines(response, json);
        try {
            answer.line(work.apply(answer));
        } catch (UncheckedIOException gone) {
            LOG.info("Nobody waits any more for the answer to a list");
        } catch (RuntimeException failure) {
            if (!answer.hasBegun()) {
                throw failure;
            }
            answer.line(Map.of("error", words(failure)));
        }
    }

    /** What the page shows; details of anything but a refusal are for the log. */
    private static String words(RuntimeException failure) {
        if (failure instanceof InvalidInput refused) {
            return refused.getMessage();
        }
        LOG.error("A list was not taken over", failure);
        return "Máy chủ gặp lỗi, chưa ghi gì vào sổ. Anh/chị thử lại sau ít phút.";
    }
}
