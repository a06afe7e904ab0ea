package vn.drugfree.personfile;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.drugfree.organisation.Commune;
import vn.drugfree.register.PersonRow;
import vn.drugfree.register.RecordConflict;
import vn.drugfree.register.RegisterWords;

/**
 * The register of managed persons over HTTP, for the page of that name and for other systems. What
 * somebody looks for, and why, never stands in an address.
 */
@RestController
@RequestMapping({"/api/persons", "/camunda/api/drugfree/persons"})
class PersonController {

    private static final String CLOSED = "closed";

    private final Reach reach;
    private final PersonFiles files;
    private final PersonRecords records;
    private final RegisterWords words;

    record Choice(String id, String name) {}

    /** What the page offers to choose from. */
    record Choices(
            List<Choice> communes,
            boolean withoutCommune,
            boolean mayReadRecords,
            List<Choice> states) {}

    record Wanted(@Nullable String text, @Nullable String purpose) {}

    record Purpose(@Nullable String purpose) {}

    PersonController(Reach reach, PersonFiles files, PersonRecords records, RegisterWords words) {
        this.reach = reach;
        this.files = files;
        this.records = records;
        this.words = words;
    }

    @GetMapping
    Choices choices() {
        reach.requireAnything();
        return new Choices(
                reach.communes().stream().map(PersonController::choice).toList(),
                reach.seesTheDistrict(),
                reach.mayReadRecords(),
                words.states().stream().map(it -> new Choice(it, words.state(it))).toList());
    }

    /**
     * The people of a commune, by code.
     *
     * @param commune absent for people without one
     * @param state absent for everybody who is not closed
     */
    @GetMapping("/list")
    List<PersonFiles.Listed> list(
            @RequestParam(required = false) @Nullable String commune,
            @RequestParam(required = false) @Nullable String state) {
        reach.requireList(commune);
        return files.in(commune, state == null ? open() : Set.of(state));
    }

    @PostMapping("/search")
    ResponseEntity<PersonRecords.Findings> search(@RequestBody Wanted wanted) {
        reach.requireRecords();
        return notKept(
                records.find(NameSearch.of(wanted.text()), wanted.purpose(), words.states()));
    }

    @GetMapping("/{code}")
    PersonFiles.PersonFile file(@PathVariable String code) {
        PersonRow person = reach.person(code);
        return files.file(person, reach.mayReadRecord(person));
    }

    @PostMapping("/{code}/record")
    ResponseEntity<PersonRecords.Shown> read(
            @PathVariable String code, @RequestBody Purpose purpose) {
        return notKept(records.read(reach.personWithRecord(code), purpose.purpose()));
    }

    /** Somebody who was slower gets the newer record with the refusal. */
    @PutMapping("/{code}/record")
    ResponseEntity<?> correct(@PathVariable String code, @RequestBody RecordEntry entry) {
        PersonRow person = reach.personWithRecord(code);
        try {
            return notKept(records.correct(person, entry));
        } catch (RecordConflict conflict) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .cacheControl(CacheControl.noStore())
                    .body(
                            Map.of(
                                    "type",
                                    "Conflict",
                                    "message",
                                    conflict.getMessage(),
                                    "current",
                                    records.read(person, entry.reason())));
        }
    }

    private Set<String> open() {
        Set<String> states = new LinkedHashSet<>(words.states());
        states.remove(CLOSED);
        return states;
    }

    private static <T> ResponseEntity<T> notKept(T answer) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }

    private static Choice choice(Commune commune) {
        return new Choice(commune.key(), commune.fullName());
    }
}
