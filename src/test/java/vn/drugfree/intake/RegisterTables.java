package vn.drugfree.intake;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many rows each table of the register has. */
final class RegisterTables {

    private final JdbcClient database;

    RegisterTables(JdbcClient database) {
        this.database = database;
    }

    Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        List<String> tables =
                database.sql(
                                """
                                select table_name from information_schema.tables
                                 where table_schema = 'register'
                                """)
                        .query(String.class)
                        .list();
        for (String table : tables) {
            rows.put(
                    table,
                    database.sql("select count(*) from register." + table)
                            .query(Long.class)
                            .single());
        }
        return rows;
    }
}
