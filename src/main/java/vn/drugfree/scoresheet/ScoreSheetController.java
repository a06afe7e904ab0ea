package vn.drugfree.scoresheet;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.drugfree.assessment.Sheet;
import vn.drugfree.assessment.Sheets;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.organisation.Names;
import vn.drugfree.organisation.Organisation;

/** The printable page of a sheet, for whoever may read the sheet. */
@RestController
@RequestMapping({"/api/score-sheets", "/camunda/api/drugfree/score-sheets"})
class ScoreSheetController {

    private final Sheets sheets;
    private final SheetPrinter printer;
    private final Organisation organisation;
    private final Names names;
    private final DistrictClock clock;

    ScoreSheetController(
            Sheets sheets,
            SheetPrinter printer,
            Organisation organisation,
            Names names,
            DistrictClock clock) {
        this.sheets = sheets;
        this.printer = printer;
        this.organisation = organisation;
        this.names = names;
        this.clock = clock;
    }

    @GetMapping("/{id}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable long id) {
        Sheet sheet = sheets.readable(id);
        String file = "phieu-%s-%s-%d.pdf".formatted(sheet.kind(), sheet.unit(), sheet.year());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline().filename(file).build().toString())
                .body(printer.print(words(sheet)));
    }

    private PrintedSheet words(Sheet sheet) {
        return SheetWords.of(
                sheet, organisation.name(), names.ofGroup(sheet.unit()), clock.today());
    }
}
