package vn.drugfree.personfile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.register.RegisterWords;

/** What the register has kept of a person's path, in words. */
@Component
class Trail {

    private final JdbcClient database;
    private final RegisterWords words;
    private final Organisation organisation;
    private final ProcessNames processes;

    /** A line of {@code register.person_state} or {@code register.event}. */
    private record Line(
            String word,
            @Nullable String closingReason,
            @Nullable String commune,
            LocalDate on,
            String caseCode,
            String process,
            Instant recordedAt) {}

    Trail(
            JdbcClient database,
            RegisterWords words,
            Organisation organisation,
            ProcessNames processes) {
        this.database = database;
        this.words = words;
        this.organisation = organisation;
        this.processes = processes;
    }

    /** In no particular order. */
    List<Moment> of(String code) {
        Map<String, String> names = new HashMap<>();
        List<Moment> moments = new ArrayList<>();
        Line before = null;
        for (Line state : states(code)) {
            moments.add(
                    moment(
                            state,
                            Moment.Kind.STATE,
                            names,
                            words.state(state.word(), state.closingReason())));
            if (before != null && before.word().equals(state.word())) {
                moments.set(
                        moments.size() - 1,
                        moment(state, Moment.Kind.MOVE, names, "Chuyển đến " + where(state)));
            }
            before = state;
        }
        for (Line event : events(code)) {
            moments.add(moment(event, Moment.Kind.EVENT, names, words.kind(event.word())));
        }
        return moments;
    }

    private Moment moment(Line line, Moment.Kind kind, Map<String, String> names, String saying) {
        return new Moment(
                line.on(),
                line.recordedAt(),
                kind,
                saying,
                nameOf(line.commune()),
                line.caseCode(),
                names.computeIfAbsent(line.process(), processes::of));
    }

    private String where(Line line) {
        String name = nameOf(line.commune());
        return name == null ? "nơi chưa rõ" : name;
    }

    private @Nullable String nameOf(@Nullable String commune) {
        return organisation.nameOfCommune(commune).orElse(null);
    }

    private List<Line> states(String code) {
        return database.sql(
                        """
                        select state as word, closing_reason, commune, from_day as on_day,
                               case_code, process_key, recorded_at
                          from register.person_state where person_code = ? order by id
                        """)
                .param(code)
                .query((row, number) -> read(row))
                .list();
    }

    private List<Line> events(String code) {
        return database.sql(
                        """
                        select kind as word, null as closing_reason, commune,
                               happened_on as on_day, case_code, process_key, recorded_at
                          from register.event where person_code = ? order by id
                        """)
                .param(code)
                .query((row, number) -> read(row))
                .list();
    }

    private static Line read(ResultSet row) throws SQLException {
        return new Line(
                row.getString("word"),
                row.getString("closing_reason"),
                row.getString("commune"),
                row.getDate("on_day").toLocalDate(),
                row.getString("case_code"),
                row.getString("process_key"),
                row.getTimestamp("recorded_at").toInstant());
    }
}
