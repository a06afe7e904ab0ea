package vn.drugfree.report;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;
import vn.drugfree.calendar.Days;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.figure.Figures;
import vn.drugfree.figure.Period;
import vn.drugfree.figure.Tally;
import vn.drugfree.form.LongText;
import vn.drugfree.organisation.Commune;
import vn.drugfree.organisation.Organisation;

/** Who reports, who has reported, and who has not. Models call it {@code reports}. */
@Component("reports")
public class Reports {

    private final ReportTable table;
    private final Figures figures;
    private final Organisation organisation;
    private final DistrictClock clock;

    Reports(ReportTable table, Figures figures, Organisation organisation, DistrictClock clock) {
        this.table = table;
        this.figures = figures;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Keys of the bodies of the district that report to the lead. */
    public List<String> askedBodies(DelegateExecution execution) {
        String lead = ReportVariables.text(execution, "leadUnit");
        return organisation.reviewedUnits().stream()
                .filter(unit -> organisation.communeOf(unit) == null)
                .filter(unit -> !unit.equals(lead))
                .toList();
    }

    /** How many communes have reported about the period, and which have not. */
    public JsonValue communes(DelegateExecution execution) {
        Set<String> sent =
                ofCommunes(execution)
                        .flatMap(report -> organisation.communeInCharge(report.commune()).stream())
                        .map(Commune::key)
                        .collect(Collectors.toSet());
        return state(
                organisation.communes().size(),
                organisation.communes().stream()
                        .filter(commune -> !sent.contains(commune.key()))
                        .map(Commune::fullName)
                        .toList());
    }

    /** How many bodies of the district have reported, and which have not. */
    public JsonValue bodies(DelegateExecution execution) {
        List<String> asked = askedBodies(execution);
        Set<String> sent = ofBodies(execution).map(SentReport::unit).collect(Collectors.toSet());
        return state(
                asked.size(),
                asked.stream()
                        .filter(unit -> !sent.contains(unit))
                        .map(organisation::nameOfUnit)
                        .toList());
    }

    /** What the reports say that were sent, a line for each. */
    public JsonValue comments(DelegateExecution execution) {
        return LongText.lines(
                Stream.concat(ofCommunes(execution), ofBodies(execution))
                        .map(
                                it ->
                                        "* **%s:** %s"
                                                .formatted(
                                                        organisation.nameOfUnit(it.unit()),
                                                        it.words())));
    }

    /** Keeps the report: nothing changes it any more. */
    public void keep(DelegateExecution execution) {
        table.put(execution);
    }

    /** What people call a report on paper. */
    public String paper(String number, Date day) {
        return "Báo cáo số %s ngày %s".formatted(number, Days.dayOf(day).format(Days.WRITTEN));
    }

    /** How many reports of {@code reviewYear} the reviewed body was to send and has not sent. */
    public int missed(DelegateExecution execution) {
        return tally(execution, "reports-missed", unit(execution)).total();
    }

    /** How the reviewed body's reports of {@code reviewYear} stand, in words. */
    public String state(DelegateExecution execution) {
        String commune = ReportVariables.text(execution, "commune");
        Tally sent =
                commune == null
                        ? tally(execution, "body-reports", unit(execution))
                        : tally(execution, "reports-on-time", commune);
        int missed = missed(execution);
        return "phải gửi %d; gửi đúng hạn %d, gửi muộn %d, chưa gửi %d"
                .formatted(sent.total(), sent.met(), sent.total() - sent.met() - missed, missed);
    }

    private Tally tally(DelegateExecution execution, String figure, String place) {
        int year = (Integer) execution.getVariable("reviewYear");
        return figures.tallies(figure, Period.of(year, clock.today()))
                .getOrDefault(place, Tally.NOTHING);
    }

    private static String unit(DelegateExecution execution) {
        return ReportVariables.text(execution, "reviewedUnit");
    }

    private Stream<SentReport> ofCommunes(DelegateExecution execution) {
        return table.ofCommunes(ReportVariables.period(execution)).stream();
    }

    private Stream<SentReport> ofBodies(DelegateExecution execution) {
        return table.ofBodies(ReportVariables.text(execution, "caseCode")).stream();
    }

    private JsonValue state(int all, Collection<String> missing) {
        return LongText.of(
                "%d trên %d đã gửi. %s"
                        .formatted(
                                all - missing.size(),
                                all,
                                missing.isEmpty()
                                        ? "Không còn nơi nào chưa gửi."
                                        : "Chưa gửi: %s.".formatted(String.join(", ", missing))));
    }
}
