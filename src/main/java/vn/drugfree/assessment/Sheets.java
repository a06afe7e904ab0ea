package vn.drugfree.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;
import vn.drugfree.calendar.Days;
import vn.drugfree.input.Caller;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/** The sheets for whoever reads them. */
@Component
public class Sheets {

    private final SheetTable sheets;
    private final LineTable lines;
    private final VetoTable vetoes;
    private final Organisation organisation;
    private final Caller caller;

    Sheets(
            SheetTable sheets,
            LineTable lines,
            VetoTable vetoes,
            Organisation organisation,
            Caller caller) {
        this.sheets = sheets;
        this.lines = lines;
        this.vetoes = vetoes;
        this.organisation = organisation;
        this.caller = caller;
    }

    /**
     * A sheet the caller may read.
     *
     * @throws ResponseStatusException 404 if there is none
     * @throws AuthorizationException if it is another commune's
     */
    @Transactional(readOnly = true)
    public Sheet readable(long id) {
        SheetRow row =
                sheets.find(id)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (!mayRead(row)) {
            throw new AuthorizationException("sheet of another body");
        }
        return sheet(row);
    }

    /** Those the caller may read, the newest year first. */
    List<SheetRow> readable() {
        return sheets.all().stream().filter(this::mayRead).toList();
    }

    Sheet sheet(SheetRow row) {
        return new Sheet(
                row.id(),
                row.kind(),
                row.year(),
                row.unit(),
                row.body(),
                row.commune(),
                row.caseCode(),
                row.version(),
                Optional.ofNullable(row.countedAt()).map(Days::dayOf).orElse(null),
                lines.of(row.id()),
                Optional.ofNullable(row.points()).orElse(BigDecimal.ZERO),
                Optional.ofNullable(row.maximum()).orElse(BigDecimal.ZERO),
                row.score(),
                row.grade(),
                row.gradeName(),
                row.rank(),
                row.result(),
                vetoes.of(row.id()));
    }

    /** Bodies of the district read all of them, those of a commune the commune's. */
    private boolean mayRead(SheetRow row) {
        return caller.isAdministrator()
                || organisation.unitsOfGroups(caller.groups()).anyMatch(unit -> mayRead(unit, row));
    }

    private static boolean mayRead(Unit unit, SheetRow row) {
        return unit.commune() == null || unit.commune().equals(row.commune());
    }
}
