package vn.drugfree.casefile;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the cases of a kind, year and place. */
@Component
class CaseNumbers {

    private final JdbcClient database;

    CaseNumbers(JdbcClient database) {
        this.database = database;
    }

    /**
     * The next number, from 1. The row stays locked until the starting transaction ends, so two
     * cases never share a number, and a start that fails leaves no gap.
     */
    int next(String prefix, int year, String place) {
        return database.sql(
                        """
                        insert into drugfree.case_number as counted
                            (prefix, case_year, place, last_number)
                        values (?, ?, ?, 1)
                        on conflict (prefix, case_year, place)
                        do update set last_number = counted.last_number + 1
                        returning last_number
                        """)
                .params(prefix, year, place)
                .query(Integer.class)
                .single();
    }
}
