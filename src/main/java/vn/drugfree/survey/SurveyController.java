package vn.drugfree.survey;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.drugfree.input.Caller;
import vn.drugfree.organisation.Commune;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.register.RecordAccess;
import vn.drugfree.register.RegisterWords;
import vn.drugfree.survey.AnswerDesk.Saved;
import vn.drugfree.survey.AnswerViews.Row;

/** The general survey over HTTP: lists for communes, figures for the district. */
@RestController
@RequestMapping({"/api/surveys", "/camunda/api/drugfree/surveys"})
class SurveyController {

    private final Caller caller;
    private final Organisation organisation;
    private final RecordAccess access;
    private final RegisterWords words;
    private final AnswerDesk desk;
    private final SurveyTable surveys;

    SurveyController(
            Caller caller,
            Organisation organisation,
            RecordAccess access,
            RegisterWords words,
            AnswerDesk desk,
            SurveyTable surveys) {
        this.caller = caller;
        this.organisation = organisation;
        this.access = access;
        this.words = words;
        this.desk = desk;
        this.surveys = surveys;
    }

    /**
     * What the caller has to do in surveys.
     *
     * @param district whether the caller may see the district's figures
     * @param years with a survey, the newest first; none for whoever may not see the figures
     */
    record Mine(List<Work> work, boolean district, List<Integer> years) {}

    record Work(String commune, String name, String part, boolean open) {}

    record Option(String id, String name) {}

    /**
     * @param choices what may be chosen: reasons for closing, or decisions
     */
    record Listed(int year, String name, List<Option> choices, List<Row> people) {}

    record Entered(@Nullable String answer, @Nullable String reason, int version) {}

    record Decided(@Nullable String referral, int version) {}

    /**
     * @param before null where nothing was held the year before
     */
    record CommuneFigures(String commune, String name, Figures now, @Nullable Figures before) {}

    record District(
            int year,
            String caseCode,
            LocalDate begunOn,
            @Nullable LocalDate finishedOn,
            List<CommuneFigures> communes,
            Figures total,
            @Nullable Figures totalBefore) {}

    @GetMapping("/mine")
    Mine mine() {
        List<String> groups = caller.groups();
        List<Work> work = new ArrayList<>();
        for (Commune commune : organisation.communes()) {
            for (Part part : Part.values()) {
                if (groups.contains(organisation.unit(part.agency(), commune.key()))) {
                    work.add(work(commune, part));
                }
            }
        }
        return new Mine(work, maySeeDistrict(), maySeeDistrict() ? surveys.years() : List.of());
    }

    @GetMapping("/communes/{commune}/answers")
    Listed answers(@PathVariable String commune) {
        return listed(Part.ANSWERS, commune);
    }

    @GetMapping("/communes/{commune}/referrals")
    Listed referrals(@PathVariable String commune) {
        return listed(Part.REFERRALS, commune);
    }

    @PutMapping("/communes/{commune}/answers/{person}")
    ResponseEntity<Saved> answer(
            @PathVariable String commune,
            @PathVariable String person,
            @RequestBody Entered entered) {
        require(Part.ANSWERS, commune);
        String by = caller.id();
        return answer(
                caller.withFullRights(
                        () ->
                                desk.answer(
                                        by,
                                        commune,
                                        person,
                                        entered.answer(),
                                        entered.reason(),
                                        entered.version())));
    }

    @PutMapping("/communes/{commune}/referrals/{person}")
    ResponseEntity<Saved> decide(
            @PathVariable String commune,
            @PathVariable String person,
            @RequestBody Decided decided) {
        require(Part.REFERRALS, commune);
        String by = caller.id();
        return answer(
                caller.withFullRights(
                        () ->
                                desk.decide(
                                        by,
                                        commune,
                                        person,
                                        decided.referral(),
                                        decided.version())));
    }

    @PostMapping("/communes/{commune}/people")
    Row add(@PathVariable String commune, @RequestBody NewSuspect entered) {
        require(Part.ANSWERS, commune);
        String by = caller.id();
        return caller.withFullRights(() -> desk.add(by, commune, entered));
    }

    /** The last survey of that year beside that of the year before. */
    @GetMapping("/{year}")
    District district(@PathVariable int year) {
        if (!maySeeDistrict()) {
            throw new AuthorizationException("figures of the district");
        }
        HeldSurvey held =
                surveys.ofYear(year)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, Figures> now = surveys.figures(held.caseCode());
        Optional<Map<String, Figures>> before =
                surveys.ofYear(year - 1).map(it -> surveys.figures(it.caseCode()));
        Map<String, CommuneFigures> communes = new LinkedHashMap<>();
        now.forEach(
                (commune, figures) ->
                        communes.put(
                                commune,
                                new CommuneFigures(
                                        commune,
                                        nameOf(commune),
                                        figures,
                                        before.map(it -> it.get(commune)).orElse(null))));
        return new District(
                held.year(),
                held.caseCode(),
                held.begunOn(),
                held.finishedOn(),
                List.copyOf(communes.values()),
                Figures.total(now.values()),
                before.map(it -> Figures.total(it.values())).orElse(null));
    }

    private Work work(Commune commune, Part part) {
        boolean open = caller.withFullRights(() -> desk.open(part, commune.key())).isPresent();
        return new Work(commune.key(), commune.fullName(), part.key(), open);
    }

    private Listed listed(Part part, String commune) {
        require(part, commune);
        HeldSurvey held =
                caller.withFullRights(() -> desk.open(part, commune))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Row> people = caller.withFullRights(() -> desk.rows(part, held, commune));
        access.logged(people.stream().map(Row::code).toList(), "Tổng khảo sát năm " + held.year());
        return new Listed(held.year(), nameOf(commune), choices(part), people);
    }

    private List<Option> choices(Part part) {
        return part == Part.ANSWERS
                ? AnswerDesk.CLOSING_REASONS.stream()
                        .map(it -> new Option(it, words.reason(it)))
                        .toList()
                : Arrays.stream(Referral.values())
                        .map(it -> new Option(it.code(), it.words()))
                        .toList();
    }

    private static ResponseEntity<Saved> answer(Saved saved) {
        return ResponseEntity.status(saved.message() == null ? HttpStatus.OK : HttpStatus.CONFLICT)
                .body(saved);
    }

    /** Whose work it is, of that commune, and who may read who the people are. */
    private void require(Part part, String commune) {
        List<String> groups = caller.groups();
        boolean own =
                organisation.findCommune(commune).isPresent()
                        && groups.contains(organisation.unit(part.agency(), commune));
        if (!own || !access.mayRead(commune)) {
            throw new AuthorizationException("survey of another body");
        }
    }

    private boolean maySeeDistrict() {
        return caller.isAdministrator()
                || organisation.isManager(caller.groups())
                || caller.groups().contains(organisation.standingUnit().key());
    }

    private String nameOf(String commune) {
        return organisation.nameOfCommune(commune).orElse(commune);
    }
}
