package vn.drugfree.testing;

import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;

/** Writes hotspots as their cases would have left them. */
public final class HotspotEntries {

    private final JdbcClient database;

    public HotspotEntries(JdbcClient database) {
        this.database = database;
    }

    /**
     * @param aroseOn null before it is verified
     * @param path states and the days they began, by turns
     */
    public void write(String code, String commune, @Nullable String aroseOn, String... path) {
        database.sql("insert into duty.hotspot (case_code, commune, arose_on) values (?, ?, ?)")
                .params(code, commune, aroseOn == null ? null : LocalDate.parse(aroseOn))
                .update();
        for (int i = 0; i < path.length; i += 2) {
            database.sql(
                            "insert into duty.hotspot_state (case_code, state, since)"
                                    + " values (?, ?, ?)")
                    .params(code, path[i], LocalDate.parse(path[i + 1]))
                    .update();
        }
    }
}
