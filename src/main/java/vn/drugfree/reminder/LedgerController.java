package vn.drugfree.reminder;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.drugfree.input.Caller;
import vn.drugfree.input.InvalidInput;

/** The ledger of mails over HTTP, for administrators. */
@RestController
@RequestMapping({"/api/reminders", "/camunda/api/drugfree/reminders"})
class LedgerController {

    private static final int LONGEST_TEXT = 100;
    private static final int LAST_PAGE = 10_000;

    private final LedgerSearch ledger;
    private final RepeatedMails repeats;
    private final Caller caller;

    record Repeated(UUID mailId) {}

    LedgerController(LedgerSearch ledger, RepeatedMails repeats, Caller caller) {
        this.ledger = ledger;
        this.repeats = repeats;
        this.caller = caller;
    }

    /** Fifty mails a page, the newest first. */
    @GetMapping
    LedgerSearch.Page find(
            @RequestParam(required = false) String text,
            @RequestParam(required = false) String status,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(defaultValue = "0") String page) {
        requireAdministrator();
        return ledger.find(
                new LedgerQuestion(
                        text(text),
                        status(status),
                        day("Từ ngày", from),
                        day("Đến ngày", to),
                        page(page)));
    }

    @PostMapping("/{mailId}/repeat")
    Repeated repeat(@PathVariable String mailId) {
        requireAdministrator();
        return repeats.send(id(mailId))
                .map(Repeated::new)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void requireAdministrator() {
        if (!caller.isAdministrator()) {
            throw new AuthorizationException("Only administrators see the ledger");
        }
    }

    private static @Nullable String text(@Nullable String entry) {
        if (!StringUtils.hasText(entry)) {
            return null;
        }
        if (entry.strip().length() > LONGEST_TEXT) {
            throw InvalidInput.field("Tìm", "dài quá %d ký tự".formatted(LONGEST_TEXT));
        }
        return entry.strip();
    }

    private static @Nullable MailStatus status(@Nullable String entry) {
        if (!StringUtils.hasText(entry)) {
            return null;
        }
        return MailStatus.find(entry)
                .orElseThrow(() -> InvalidInput.field("Trạng thái", "không có lựa chọn này"));
    }

    private static @Nullable LocalDate day(String label, @Nullable String entry) {
        if (!StringUtils.hasText(entry)) {
            return null;
        }
        try {
            return LocalDate.parse(entry);
        } catch (DateTimeParseException mistake) {
            throw InvalidInput.field(label, "phải là một ngày có thật");
        }
    }

    private static int page(String entry) {
        try {
            int page = Integer.parseInt(entry);
            if (page >= 0 && page <= LAST_PAGE) {
                return page;
            }
        } catch (NumberFormatException mistake) {
            // The same answer as to a number that cannot be.
        }
        throw InvalidInput.field("Trang", "không có trang này");
    }

    private static UUID id(String entry) {
        try {
            return UUID.fromString(entry);
        } catch (IllegalArgumentException mistake) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }
}
