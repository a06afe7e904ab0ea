package vn.drugfree.duty;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;

/** Figures that bodies report with their duties; queries of figures read the table. */
@Component
class ReportedFigures {

    private final JdbcClient database;

    ReportedFigures(JdbcClient database) {
        this.database = database;
    }

    /** What the body reports now holds, if it has reported before. */
    void put(
            String figure,
            String unit,
            @Nullable String commune,
            String period,
            LocalDate endsOn,
            int met,
            int total) {
        database.sql(
                        """
                        insert into duty.reported_figure
                               (figure, unit, commune, period, ends_on, met, total)
                        values (:figure, :unit, :commune, :period, :ends, :met, :total)
                            on conflict (figure, unit, period)
                            do update set met = excluded.met, total = excluded.total
                        """)
                .param("figure", figure)
                .param("unit", unit)
                .param("commune", commune)
                .param("period", period)
                .param("ends", endsOn)
                .param("met", met)
                .param("total", total)
                .update();
    }
}
