package vn.drugfree.absence;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.drugfree.input.Caller;

/** Absences over HTTP, for the page of that name and for other systems. */
@RestController
@RequestMapping({"/api/absences", "/camunda/api/drugfree/absences"})
class AbsenceController {

    private final Caller caller;
    private final AbsenceDesk desk;
    private final Unrestricted unrestricted;

    AbsenceController(Caller caller, AbsenceDesk desk, Unrestricted unrestricted) {
        this.caller = caller;
        this.desk = desk;
        this.unrestricted = unrestricted;
    }

    @GetMapping
    AbsencePage page() {
        String id = caller.id();
        return unrestricted.get(() -> desk.page(id));
    }

    @PostMapping
    AbsencePage.Entry enter(@RequestBody AbsenceEntry entry) {
        String id = caller.id();
        return unrestricted.get(() -> desk.enter(id, entry));
    }

    @DeleteMapping("/{absence}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(@PathVariable("absence") UUID absence) {
        String id = caller.id();
        unrestricted.run(() -> desk.end(id, absence));
    }
}
