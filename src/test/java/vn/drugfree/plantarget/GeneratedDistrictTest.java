package vn.drugfree.plantarget;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.lang.Nullable;
import vn.drugfree.figure.Tally;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.plantarget.CountedByHand.Line;
import vn.drugfree.testing.DistrictTime;
import vn.drugfree.testing.ProcessTest;
import vn.drugfree.testing.RegisterEntries;
import vn.drugfree.testing.RegisterEntries.Entry;
import vn.drugfree.testing.WebOfficer;
import vn.drugfree.testing.World;

/**
 * All communes, 5,000 people with pasts, four years: what the application counts is counted again
 * in two other ways, by going through the people in Java and by queries written another way.
 */
@ProcessTest
@TestInstance(Lifecycle.PER_CLASS)
class GeneratedDistrictTest {

    private static final int PEOPLE = 5_000;
    private static final long SEED = 20_240_219;
    private static final String DISTRICT = "district";
    private static final String NOWHERE = "nowhere";

    /**
     * The newest line of each path by a lateral join, and the state in a list of what is wanted.
     */
    private static final String T01 =
            """
            select coalesce(now.commune, 'nowhere') as commune,
                   sum(case when now.state = 'addicted' then 0 else 1 end) as met,
                   count(*) as total
              from register.person p
              join lateral (select s.state, s.commune from register.person_state s
                             where s.person_code = p.code and s.from_day <= :last
                             order by s.from_day desc, s.id desc limit 1) as now on true
             where now.state <> 'suspected' and now.state <> 'closed'
             group by 1
            """;

    /** The last completion as one that no other follows; files counted in a join. */
    private static final String T03 =
            """
            select coalesce(done.commune, 'nowhere') as commune,
                   count(distinct done.person_code) filter (where file.id is not null) as met,
                   count(distinct done.person_code) as total
              from register.event done
              left join register.event file
                on file.person_code = done.person_code and file.kind = 'management-file'
               and not file.happened_on < done.happened_on
             where done.kind = 'rehab-completed'
               and extract(year from done.happened_on) = :year and done.happened_on <= :last
               and not exists (select 1 from register.event later
                                where later.person_code = done.person_code
                                  and later.kind = 'rehab-completed'
                                  and extract(year from later.happened_on) = :year
                                  and later.happened_on <= :last
                                  and (later.happened_on, later.id) > (done.happened_on, done.id))
             group by 1
            """;

    /**
     * Overlap by ranges of days; the beginning of the stay as what follows the last other state.
     */
    private static final String T04 =
            """
            select coalesce(stay.commune, 'nowhere') as commune,
                   sum((select least(1, count(*)) from register.event e
                         where e.person_code = stay.person_code
                           and e.kind = any (array['job', 'loan', 'training', 'counselling'])
                           and e.happened_on <@ daterange(stay.since, :last, '[]'))) as met,
                   count(*) as total
              from (select s.person_code, s.commune,
                           (select min(x.from_day) from register.person_state x
                             where x.person_code = s.person_code and x.id <= s.id
                               and x.id > (select coalesce(max(y.id), 0)
                                             from register.person_state y
                                            where y.person_code = s.person_code and y.id < s.id
                                              and y.state <> 'post-rehabilitation')) as since
                      from register.person_state s
                     where s.id in (select max(z.id) from register.person_state z
                                     where z.state = 'post-rehabilitation'
                                       and daterange(z.from_day, z.until_day)
                                           && daterange(:first, :last, '[]')
                                     group by z.person_code)) as stay
             group by 1
            """;

    private static final Map<String, String> OTHER_QUERIES =
            Map.of("T01", T01, "T03", T03, "T04", T04);

    @Autowired World world;
    @Autowired DistrictTime time;
    @Autowired Organisation organisation;
    @Autowired TestRestTemplate http;
    @Autowired JdbcTemplate tables;
    @Autowired JdbcClient database;

    private List<Entry> people;

    @BeforeAll
    void theDistrictIsSettled() {
        world.isEmpty();
        time.set(GeneratedDistrict.TODAY);
        people = new GeneratedDistrict(SEED, organisation.communeKeys()).people(PEOPLE);
        new RegisterEntries(tables, time.instant()).write(people);
        database.sql("analyze register.person_state").update();
    }

    @AfterAll
    void theDistrictIsLeft() {
        database.sql("delete from register.survey").update();
        world.isEmpty();
        time.reset();
    }

    @Test
    void theDistrictHasWhatMakesCountingHard() {
        assertThat(organisation.communeKeys()).hasSize(25);
        assertThat(people).hasSize(PEOPLE);
        assertThat(people)
                .as("a day with two changes, a move within post-rehabilitation, no commune")
                .anyMatch(it -> it.path().stream().anyMatch(s -> s.from().equals(s.until())))
                .anyMatch(GeneratedDistrictTest::movedAfterRehabilitation)
                .anyMatch(it -> it.last().commune() == null)
                .anyMatch(it -> it.path().size() > 6);
    }

    @ParameterizedTest
    @CsvSource({
        "T01, 2022",
        "T01, 2023",
        "T01, 2024",
        "T01, 2025",
        "T01, 2026",
        "T03, 2023",
        "T03, 2024",
        "T03, 2025",
        "T03, 2026",
        "T04, 2023",
        "T04, 2024",
        "T04, 2025",
        "T04, 2026"
    })
    void everyCellIsWhatTheTwoOtherWaysCount(String target, int year) {
        List<Line> byHand = new CountedByHand(people, year, GeneratedDistrict.TODAY).of(target);
        Map<String, Tally> expected = tallies(byHand);
        Map<String, Tally> shown = shown(target, year);
        assertThat(shown).as("by hand").isEqualTo(expected);
        assertThat(shown).as("by another query").isEqualTo(queried(target, year));
        assertThat(shown.get(DISTRICT).met()).isBetween(1, shown.get(DISTRICT).total() - 1);
        assertThat(rows(target, year, null)).containsExactlyInAnyOrderElementsOf(byHand);
        for (String commune : organisation.communeKeys().subList(0, 5)) {
            assertThat(rows(target, year, commune))
                    .as(commune)
                    .containsExactlyInAnyOrderElementsOf(
                            byHand.stream()
                                    .filter(line -> commune.equals(line.commune()))
                                    .toList());
        }
    }

    /** Sixty surveys with a part of the communes each; the last is still running. */
    @Test
    void everySurveyIsCountedInItsYearForTheDistrictAndForWhoeverTookPart() {
        Random random = new Random(SEED);
        Map<Integer, Map<String, Tally>> expected = new TreeMap<>();
        for (int i = 0; i < 60; i++) {
            LocalDate turnOfAYear = LocalDate.of(2023 + random.nextInt(4), 1, 1);
            LocalDate finished = turnOfAYear.plusDays(random.nextInt(5) - 3);
            boolean running = i == 59;
            database.sql("insert into register.survey values (?, 2024, '2022-01-01', ?)")
                    .params("TKS-" + i, running ? null : Date.valueOf(finished))
                    .update();
            List<String> places = new ArrayList<>(List.of(DISTRICT));
            for (String commune : organisation.communeKeys()) {
                if (random.nextBoolean()) {
                    places.add(commune);
                    database.sql("insert into register.survey_commune values (?, ?, 1)")
                            .params("TKS-" + i, commune)
                            .update();
                }
            }
            if (!running) {
                Map<String, Tally> year =
                        expected.computeIfAbsent(finished.getYear(), it -> new TreeMap<>());
                places.forEach(place -> year.merge(place, new Tally(1, 1), Tally::plus));
            }
        }
        for (int year : List.of(2022, 2023, 2024, 2025, 2026)) {
            assertThat(shown("T05", year)).as("%d", year).isEqualTo(expected.get(year));
        }
    }

    @Test
    void theYearsDiffer() {
        assertThat(List.of(2023, 2024, 2025, 2026))
                .extracting(year -> shown("T01", year).get(DISTRICT))
                .doesNotHaveDuplicates();
    }

    /** Zeros of communes without anybody are left out on all sides. */
    private static Map<String, Tally> tallies(List<Line> lines) {
        Map<String, Tally> tallies = new TreeMap<>();
        lines.stream()
                .collect(groupingBy(line -> line.commune() == null ? NOWHERE : line.commune()))
                .forEach(
                        (commune, its) ->
                                tallies.put(
                                        commune,
                                        new Tally(
                                                (int) its.stream().filter(Line::met).count(),
                                                its.size())));
        tallies.put(
                DISTRICT, new Tally((int) lines.stream().filter(Line::met).count(), lines.size()));
        return tallies;
    }

    private Map<String, Tally> queried(String target, int year) {
        LocalDate last = LocalDate.of(year, 12, 31);
        Map<String, Tally> tallies = new TreeMap<>();
        database.sql(OTHER_QUERIES.get(target))
                .param("year", year)
                .param("first", LocalDate.of(year, 1, 1))
                .param(
                        "last",
                        last.isAfter(GeneratedDistrict.TODAY) ? GeneratedDistrict.TODAY : last)
                .query(
                        row -> {
                            tallies.put(
                                    row.getString("commune"),
                                    new Tally(row.getInt("met"), row.getInt("total")));
                        });
        tallies.put(DISTRICT, tallies.values().stream().reduce(new Tally(0, 0), Tally::plus));
        return tallies;
    }

    private Map<String, Tally> shown(String target, int year) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (JsonNode it : manager().read("/targets?year=" + year).path("targets")) {
            if (it.path("id").asText().equals(target)) {
                assertThat(it.path("communes").size()).isBetween(25, 26);
                tallies.put(DISTRICT, tally(it.path("district")));
                for (JsonNode commune : it.path("communes")) {
                    if (tally(commune).total() > 0) {
                        tallies.put(commune.path("commune").asText(NOWHERE), tally(commune));
                    }
                }
            }
        }
        return tallies;
    }

    private static Tally tally(JsonNode figure) {
        return new Tally(figure.path("met").asInt(), figure.path("total").asInt());
    }

    private List<Line> rows(String target, int year, @Nullable String commune) {
        List<Line> lines = new ArrayList<>();
        String path = "/targets/%s/rows?year=%d".formatted(target, year);
        for (JsonNode row : manager().read(commune == null ? path : path + "&commune=" + commune)) {
            lines.add(
                    new Line(
                            row.path("commune").isNull() ? null : row.path("commune").asText(),
                            row.path("subject").asText(),
                            row.path("met").asBoolean()));
        }
        return lines;
    }

    private WebOfficer manager() {
        return new WebOfficer(http, "tca.huyen");
    }

    private static boolean movedAfterRehabilitation(Entry person) {
        for (int i = 1; i < person.path().size(); i++) {
            if (person.path().get(i).state().equals("post-rehabilitation")
                    && person.path().get(i - 1).state().equals("post-rehabilitation")) {
                return true;
            }
        }
        return false;
    }
}
