package vn.drugfree.dutyboard;

import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.input.Caller;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.organisation.Organisation;

/** How bodies stand with the plan's duties, for the page of that name and for other systems. */
@RestController
@RequestMapping({"/api/duty-board", "/camunda/api/drugfree/duty-board"})
class DutyBoardController {

    private static final int PAGE = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");
    private static final MediaType WORKBOOK =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final DutyRows table;
    private final BoardSight sight;
    private final BoardWorkbook workbook;
    private final Organisation organisation;
    private final Caller caller;
    private final DistrictClock clock;

    record Choice(String id, String name) {}

    record Count(String id, String name, long number) {}

    /**
     * @param states of all rows that the filter wants in whichever state
     * @param total rows on all pages
     * @param page from 0
     */
    record Shown(
            int year,
            List<Integer> years,
            List<Choice> periods,
            List<Choice> units,
            List<Choice> communes,
            List<String> sections,
            List<Count> states,
            int total,
            int page,
            int pages,
            List<Line> rows) {}

    /**
     * @param caseId of the open case, for whoever may open it in Cockpit
     */
    record Line(
            boolean linked,
            String section,
            String name,
            String clause,
            String unit,
            String periodName,
            String state,
            @Nullable String result,
            @Nullable Instant dueAt,
            boolean overdue,
            int returned,
            int onTime,
            int decided,
            int open,
            List<String> codes,
            int cases,
            @Nullable String caseId) {}

    DutyBoardController(
            DutyRows table,
            BoardSight sight,
            BoardWorkbook workbook,
            Organisation organisation,
            Caller caller,
            DistrictClock clock) {
        this.table = table;
        this.sight = sight;
        this.workbook = workbook;
        this.organisation = organisation;
        this.caller = caller;
        this.clock = clock;
    }

    @GetMapping
    Shown show(Filter filter, @RequestParam(defaultValue = "0") int page) {
        caller.id();
        int year = year(filter);
        List<DutyRow> visible = visible(year);
        List<DutyRow> wanted = visible.stream().filter(filter::wants).toList();
        int pages = Math.max(1, (wanted.size() + PAGE - 1) / PAGE);
        int asked = Math.min(Math.max(page, 0), pages - 1);
        return new Shown(
                year,
                years(year),
                periods(visible),
                choices(visible, DutyRow::unit, DutyRow::unitName),
                choices(
                        visible.stream().filter(row -> row.commune() != null).toList(),
                        DutyRow::commune,
                        row -> organisation.nameOfCommune(row.commune()).orElse(row.commune())),
                visible.stream().map(DutyRow::section).distinct().toList(),
                states(visible.stream().filter(filter::wantsInAnyState).toList()),
                wanted.size(),
                asked,
                pages,
                wanted.stream().skip((long) asked * PAGE).limit(PAGE).map(this::line).toList());
    }

    /** All pages as an Excel workbook. */
    @GetMapping("/workbook")
    ResponseEntity<byte[]> workbook(Filter filter) {
        caller.id();
        int year = year(filter);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(WORKBOOK)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("nhiem-vu-%d.xlsx".formatted(year))
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(workbook.of(visible(year).stream().filter(filter::wants).toList()));
    }

    private List<DutyRow> visible(int year) {
        Predicate<DutyRow> seen = sight.ofRows();
        return table.of(year).stream().filter(seen).toList();
    }

    private int year(Filter filter) {
        int year = filter.year() == null ? clock.today().getYear() : filter.year();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw InvalidInput.field("Năm", "chọn từ %d đến %d".formatted(FIRST_YEAR, LAST_YEAR));
        }
        return year;
    }

    private List<Integer> years(int asked) {
        return Stream.concat(Stream.of(asked, clock.today().getYear()), table.years().stream())
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private Line line(DutyRow row) {
        return new Line(
                row.linked(),
                row.section(),
                row.name(),
                row.clause(),
                row.unitName(),
                row.periodName(),
                row.state().key(),
                row.result(),
                row.dueAt(),
                row.dueAt() != null && row.dueAt().isBefore(clock.now()),
                row.returned(),
                row.onTime(),
                row.decided(),
                row.open(),
                row.codes(),
                row.cases(),
                sight.ofEverything() ? row.caseId() : null);
    }

    private static List<Count> states(List<DutyRow> rows) {
        var numbers =
                rows.stream().collect(Collectors.groupingBy(DutyRow::state, Collectors.counting()));
        return Stream.of(State.values())
                .map(it -> new Count(it.key(), it.words(), numbers.getOrDefault(it, 0L)))
                .toList();
    }

    /** The longest first. */
    private static List<Choice> periods(List<DutyRow> rows) {
        return rows.stream()
                .sorted(
                        Comparator.comparingInt(DutyRow::months)
                                .reversed()
                                .thenComparing(DutyRow::period))
                .map(row -> new Choice(row.period(), row.periodName()))
                .distinct()
                .toList();
    }

    private static List<Choice> choices(
            List<DutyRow> rows, Function<DutyRow, String> id, Function<DutyRow, String> name) {
        return rows.stream()
                .collect(Collectors.toMap(id, name, (first, other) -> first))
                .entrySet()
                .stream()
                .map(entry -> new Choice(entry.getKey(), entry.getValue()))
                .sorted(byName())
                .toList();
    }

    private static Comparator<Choice> byName() {
        return Comparator.comparing(Choice::name, Collator.getInstance(VIETNAMESE));
    }
}
