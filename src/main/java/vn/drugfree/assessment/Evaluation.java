package vn.drugfree.assessment;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Holds a sheet's figures against the tables. */
@Component
class Evaluation {

    private final SheetTable sheets;
    private final LineTable lines;
    private final VetoTable vetoes;
    private final Criteria criteria;

    Evaluation(SheetTable sheets, LineTable lines, VetoTable vetoes, Criteria criteria) {
        this.sheets = sheets;
        this.lines = lines;
        this.vetoes = vetoes;
        this.criteria = criteria;
    }

    /** Every line, and what they come to. */
    void evaluate(SheetRow sheet) {
        lines.of(sheet.id()).forEach(line -> evaluate(sheet, line));
        sum(sheet);
    }

    /** After one line has changed. */
    void evaluate(SheetRow sheet, String code) {
        evaluate(sheet, lines.find(sheet.id(), code).orElseThrow());
        sum(sheet);
    }

    /** Codes of the vetoes that the chairman has upheld. */
    List<String> upheld(SheetRow sheet) {
        return vetoes.of(sheet.id()).stream()
                .filter(veto -> Boolean.TRUE.equals(veto.upheld()))
                .map(Veto::code)
                .toList();
    }

    private void evaluate(SheetRow sheet, Line line) {
        lines.evaluated(
                sheet.id(), line.code(), criteria.result(sheet.version(), sheet.mode(), line));
    }

    private void sum(SheetRow sheet) {
        if (!sheet.kind().equals(Sheet.SCORE)) {
            return;
        }
        List<Line> counting = lines.of(sheet.id()).stream().filter(Line::scores).toList();
        BigDecimal points = sum(counting, Line::points);
        BigDecimal maximum = sum(counting, Line::maximum);
        sheets.scored(
                sheet.id(),
                points,
                maximum,
                criteria.grade(sheet.version(), upheld(sheet), criteria.score(points, maximum)));
    }

    private static BigDecimal sum(List<Line> lines, Function<Line, BigDecimal> of) {
        return lines.stream().map(of).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
