package vn.drugfree.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.drugfree.assessment.EntryDesk.Entry;
import vn.drugfree.assessment.EntryDesk.Saved;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.input.Caller;
import vn.drugfree.organisation.Organisation;

/** Sheets and ranking over HTTP, for the pages and for other systems. */
@RestController
@RequestMapping({"/api/assessments", "/camunda/api/drugfree/assessments"})
class AssessmentController {

    private static final Map<String, String> KINDS =
            Map.of(
                    Sheet.CERTIFICATION, "Công nhận xã không có ma túy",
                    Sheet.SCORE, "Chấm điểm thi đua");

    private final Caller caller;
    private final Sheets sheets;
    private final SheetTable table;
    private final EntryDesk desk;
    private final Organisation organisation;
    private final DistrictClock clock;

    AssessmentController(
            Caller caller,
            Sheets sheets,
            SheetTable table,
            EntryDesk desk,
            Organisation organisation,
            DistrictClock clock) {
        this.caller = caller;
        this.sheets = sheets;
        this.table = table;
        this.desk = desk;
        this.organisation = organisation;
        this.clock = clock;
    }

    record Mine(List<Listed> sheets) {}

    /**
     * @param stage {@code self} or {@code verify} while somebody's task is open
     * @param mine the same if it is the caller's
     * @param left lines the body has still to fill in while it may
     */
    record Listed(
            long id,
            String kind,
            String kindName,
            int year,
            String unit,
            String name,
            @Nullable String stage,
            @Nullable String mine,
            long left) {}

    record Shown(
            long id,
            String kind,
            String kindName,
            int year,
            String unit,
            String name,
            String version,
            @Nullable String mayEnter,
            @Nullable LocalDate countedOn,
            List<Line> lines,
            BigDecimal points,
            BigDecimal maximum,
            @Nullable BigDecimal score,
            @Nullable String grade,
            @Nullable String gradeName,
            @Nullable Integer rank,
            List<Veto> vetoes,
            long left) {}

    record Ranking(int year, List<Integer> years, List<Ranked> communes, List<Ranked> bodies) {}

    /**
     * @param sheet null for whoever may not read the sheet behind it
     * @param decided whether the council has decided
     */
    record Ranked(
            String unit,
            String name,
            @Nullable Long sheet,
            @Nullable BigDecimal score,
            @Nullable String grade,
            @Nullable String gradeName,
            @Nullable Integer rank,
            boolean decided) {}

    @GetMapping("/mine")
    Mine mine() {
        return new Mine(sheets.readable().stream().map(this::listed).toList());
    }

    @GetMapping("/{id}")
    Shown sheet(@PathVariable long id) {
        Sheet sheet = sheets.readable(id);
        return new Shown(
                sheet.id(),
                sheet.kind(),
                KINDS.get(sheet.kind()),
                sheet.year(),
                sheet.unit(),
                organisation.nameOfUnit(sheet.unit()),
                sheet.version(),
                stageOf(table.find(id).orElseThrow()).orElse(null),
                sheet.countedOn(),
                sheet.lines(),
                sheet.points(),
                sheet.maximum(),
                sheet.score(),
                sheet.grade(),
                sheet.gradeName(),
                sheet.rank(),
                sheet.vetoes(),
                sheet.left());
    }

    @PutMapping("/{id}/lines/{code}")
    ResponseEntity<?> enter(
            @PathVariable long id, @PathVariable String code, @RequestBody Entry entry) {
        sheets.readable(id);
        String by = caller.id();
        List<String> groups = caller.groups();
        Saved saved = caller.withFullRights(() -> desk.enter(by, groups, id, code, entry));
        return saved.message() == null
                ? ResponseEntity.ok(saved.line())
                : ResponseEntity.status(HttpStatus.CONFLICT).body(saved);
    }

    /**
     * Until the council has decided, everybody sees what the own sheets come to and no more.
     *
     * @param year absent for the present one
     */
    @GetMapping("/ranking")
    Ranking ranking(@RequestParam(required = false) @Nullable Integer year) {
        caller.id();
        int asked = year == null ? clock.today().getYear() : year;
        List<Long> readable = sheets.readable().stream().map(SheetRow::id).toList();
        List<SheetRow> all =
                table.ofYear(Sheet.SCORE, asked).stream()
                        .filter(it -> it.result() != null || readable.contains(it.id()))
                        .toList();
        return new Ranking(
                asked,
                table.years(Sheet.SCORE),
                all.stream()
                        .filter(it -> it.commune() != null)
                        .map(it -> ranked(it, readable))
                        .toList(),
                all.stream()
                        .filter(it -> it.commune() == null)
                        .map(it -> ranked(it, readable))
                        .toList());
    }

    private Ranked ranked(SheetRow row, List<Long> readable) {
        // A sheet that is still being filled in says nothing about its body.
        boolean filledIn = !StageKeeping.SELF.equals(row.stage());
        return new Ranked(
                row.unit(),
                organisation.nameOfUnit(row.unit()),
                readable.contains(row.id()) ? row.id() : null,
                filledIn ? row.score() : null,
                filledIn ? row.grade() : null,
                filledIn ? row.gradeName() : null,
                row.rank(),
                row.result() != null);
    }

    private Listed listed(SheetRow row) {
        return new Listed(
                row.id(),
                row.kind(),
                KINDS.get(row.kind()),
                row.year(),
                row.unit(),
                organisation.nameOfUnit(row.unit()),
                row.stage(),
                stageOf(row).orElse(null),
                row.stage() == null ? 0 : sheets.sheet(row).left());
    }

    private Optional<String> stageOf(SheetRow row) {
        return desk.stageFor(caller.groups(), row);
    }
}
