package vn.drugfree.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.drugfree.testing.CaseRun;

/** What the register says about the person of a case. */
final class RegisterView {

    private final JdbcClient database;
    private final String person;

    RegisterView(JdbcClient database, CaseRun run) {
        this.database = database;
        this.person = (String) run.value("personCode");
    }

    RegisterView isIn(String state) {
        assertThat(column("state")).as("state of " + person).isEqualTo(state);
        return this;
    }

    RegisterView isClosedFor(String reason) {
        isIn("closed");
        assertThat(column("closing_reason")).as("why " + person + " is closed").isEqualTo(reason);
        return this;
    }

    RegisterView livesIn(String commune) {
        assertThat(column("commune")).as("commune of " + person).isEqualTo(commune);
        return this;
    }

    /** The kinds of events kept so far, oldest first. */
    RegisterView hasEvents(String... kinds) {
        List<String> kept =
                database.sql("select kind from register.event where person_code = ? order by id")
                        .param(person)
                        .query(String.class)
                        .list();
        assertThat(kept).as("events of " + person).containsExactly(kinds);
        return this;
    }

    private String column(String name) {
        return database.sql("select " + name + " from register.person where code = ?")
                .param(person)
                .query(String.class)
                .single();
    }
}
