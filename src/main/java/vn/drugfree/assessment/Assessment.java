package vn.drugfree.assessment;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.figure.Figures;
import vn.drugfree.figure.Period;
import vn.drugfree.figure.Tally;
import vn.drugfree.organisation.Organisation;

/**
 * Sheets of criteria as models see them: {@code ${assessment.count(execution)}}. The sheet is that
 * of the variable {@code sheetId}.
 */
@Component("assessment")
public class Assessment {

    static final String SHEET = "sheetId";

    private final SheetTable sheets;
    private final LineTable lines;
    private final VetoTable vetoes;
    private final Criteria criteria;
    private final Evaluation evaluation;
    private final Figures figures;
    private final Organisation organisation;
    private final DistrictClock clock;

    Assessment(
            SheetTable sheets,
            LineTable lines,
            VetoTable vetoes,
            Criteria criteria,
            Evaluation evaluation,
            Figures figures,
            Organisation organisation,
            DistrictClock clock) {
        this.sheets = sheets;
        this.lines = lines;
        this.vetoes = vetoes;
        this.criteria = criteria;
        this.evaluation = evaluation;
        this.figures = figures;
        this.organisation = organisation;
        this.clock = clock;
    }

    /**
     * Makes the sheet of the body {@code body} (an agency) in {@code commune} for {@code
     * reviewYear}, or finds it, and sets {@code sheetId}, {@code criteriaVersion} and {@code
     * criteriaMode}.
     *
     * @param kind {@code certification} or {@code score}
     */
    public void open(DelegateExecution execution, String kind) {
        String body = (String) execution.getVariable("body");
        String commune = (String) execution.getVariable("commune");
        int year = (Integer) execution.getVariable("reviewYear");
        String unit = organisation.unit(body, commune);
        String list = list(kind, commune);
        Criteria.Version version = criteria.version(list, year);
        sheets.add(
                        kind,
                        year,
                        unit,
                        body,
                        commune,
                        (String) execution.getVariable("caseCode"),
                        list,
                        version)
                .ifPresent(
                        id ->
                                criteria.list(version.key(), list)
                                        .forEach(
                                                it -> lines.add(id, it, figures.get(it.figure()))));
        SheetRow sheet = sheets.of(kind, year, unit).orElseThrow();
        execution.setVariable(SHEET, sheet.id());
        execution.setVariable("criteriaVersion", sheet.version());
        execution.setVariable("criteriaMode", sheet.mode());
    }

    /** Fills in what the register and the history know as of now, and evaluates it. */
    public void count(DelegateExecution execution) {
        SheetRow sheet = sheet(execution);
        Period period = Period.of(sheet.year(), clock.today());
        String place = sheet.commune() == null ? sheet.unit() : sheet.commune();
        lines.counted(sheet.id())
                .forEach(
                        it ->
                                lines.count(
                                        sheet.id(),
                                        it.code(),
                                        figures.tallies(it.figure(), period)
                                                .getOrDefault(place, new Tally(0, 0))));
        sheets.counted(sheet.id(), clock.now());
        evaluation.evaluate(sheet);
    }

    /** Holds each figure against the tables. */
    public void evaluate(DelegateExecution execution) {
        evaluation.evaluate(sheet(execution));
    }

    /** How many lines the body has not filled in yet. */
    public long left(DelegateExecution execution) {
        return lines.of(sheet(execution).id()).stream().filter(Line::isLeft).count();
    }

    /**
     * How many lines are not passed.
     *
     * @param kind {@code gate} or {@code measure}
     */
    public long failed(DelegateExecution execution, String kind) {
        return lines.of(sheet(execution).id()).stream().filter(line -> line.fails(kind)).count();
    }

    /** The second number of the figure that holds; 0 where there is none. */
    public int total(DelegateExecution execution, String code) {
        return Optional.ofNullable(line(execution, code).total()).orElse(0);
    }

    /** "87,50"; a dash where nothing counts. */
    public String score(DelegateExecution execution) {
        return Optional.ofNullable(sheet(execution).score())
                .map(score -> score.toPlainString().replace('.', ','))
                .orElse("–");
    }

    /** Key of the grade; null where nothing counts. */
    public @Nullable String grade(DelegateExecution execution) {
        return sheet(execution).grade();
    }

    /** What people call the grade; a dash where there is none. */
    public String gradeName(DelegateExecution execution) {
        return Optional.ofNullable(sheet(execution).gradeName()).orElse("–");
    }

    /** Place among its like; null before the ranking, or without a score. */
    public @Nullable Integer rank(DelegateExecution execution) {
        return sheet(execution).rank();
    }

    /** Ranks communes, and bodies of the district, of {@code reviewYear}. */
    public void rankAll(DelegateExecution execution) {
        sheets.rank((Integer) execution.getVariable("reviewYear"));
    }

    public void proposeVeto(DelegateExecution execution, String code, String evidence) {
        SheetRow sheet = sheet(execution);
        vetoes.propose(sheet.id(), code, kind(sheet, code).name(), evidence, clock.now());
    }

    /** Keeps the chairman's decision, and what it makes of the score. */
    public void decideVeto(DelegateExecution execution, String code, boolean upheld) {
        SheetRow sheet = sheet(execution);
        vetoes.decide(sheet.id(), code, upheld, clock.now());
        evaluation.evaluate(sheet);
    }

    /** What people call a veto. */
    public String vetoName(DelegateExecution execution, String code) {
        return kind(sheet(execution), code).name();
    }

    /** Whether an upheld veto of the same body and year stops its certification. */
    public boolean blocked(DelegateExecution execution) {
        SheetRow sheet = sheet(execution);
        return sheets.of(Sheet.SCORE, sheet.year(), sheet.unit())
                .map(scored -> blocks(scored))
                .orElse(false);
    }

    /** Reason for which the head has to answer, by the upheld vetoes; empty for none. */
    public String liability(DelegateExecution execution) {
        SheetRow sheet = sheet(execution);
        return evaluation.upheld(sheet).stream()
                .map(code -> kind(sheet, code).liabilityReason())
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse("");
    }

    /**
     * Closes the sheet with what was decided.
     *
     * @param result key of a class or a grade
     */
    public void conclude(DelegateExecution execution, @Nullable String result) {
        sheets.conclude(sheet(execution).id(), result, clock.now());
    }

    private boolean blocks(SheetRow sheet) {
        List<String> upheld = evaluation.upheld(sheet);
        return criteria.vetoes(sheet.version()).stream()
                .filter(Criteria.VetoKind::blocksCertification)
                .anyMatch(kind -> upheld.contains(kind.code()));
    }

    private Criteria.VetoKind kind(SheetRow sheet, String code) {
        return criteria.vetoes(sheet.version()).stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("Unknown veto '%s'".formatted(code)));
    }

    private Line line(DelegateExecution execution, String code) {
        return lines.find(sheet(execution).id(), code)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "The sheet has no line '%s'".formatted(code)));
    }

    private SheetRow sheet(DelegateExecution execution) {
        return sheets.find((Long) execution.getVariable(SHEET)).orElseThrow();
    }

    private static String list(String kind, @Nullable String commune) {
        if (kind.equals(Sheet.SCORE)) {
            return commune == null ? "body-score" : "commune-score";
        }
        return kind;
    }
}
