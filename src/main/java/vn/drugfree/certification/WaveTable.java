package vn.drugfree.certification;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each year's round concluded about the next. */
@Component
class WaveTable {

    private final JdbcClient database;

    WaveTable(JdbcClient database) {
        this.database = database;
    }

    /** Empty while the round of that year is not concluded. */
    Optional<String> of(int year) {
        return database.sql("select conclusion from review.wave where wave_year = ?")
                .param(year)
                .query(String.class)
                .optional();
    }

    void put(int year, String caseCode, String conclusion, LocalDate today) {
        database.sql(
                        """
                        insert into review.wave (wave_year, case_code, conclusion, concluded_on)
                        values (?, ?, ?, ?)
                        on conflict (wave_year) do update
                           set case_code = excluded.case_code, conclusion = excluded.conclusion,
                               concluded_on = excluded.concluded_on
                        """)
                .params(year, caseCode, conclusion, Date.valueOf(today))
                .update();
    }
}
