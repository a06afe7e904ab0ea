package vn.drugfree.organisation;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.lang.Nullable;

/** Reads the file of the bodies and that of the people; the first mistake stops it. */
final class OrganisationReader {

    private static final List<String> FIELDS =
            List.of("district", "standing-agency", "kinds", "agencies", "communes", "units");

    private final Entry bodies;

    private OrganisationReader(Entry bodies) {
        this.bodies = bodies.allowing(FIELDS);
    }

    /**
     * @param people null where an administrator keeps the people by hand
     * @throws OrganisationDataException at the first mistake
     */
    static Organisation read(Resource bodies, @Nullable Resource people) {
        return new OrganisationReader(DataFile.read(bodies)).read(people);
    }

    private Organisation read(@Nullable Resource people) {
        CommuneReader communes = new CommuneReader(bodies);
        Routing routing =
                new Routing(
                        new AgencyReader(bodies).agencies(),
                        communes.communes(),
                        communes.mergers());
        Map<String, Unit> units = new UnitReader(bodies, routing, communes).units();
        return new Organisation(
                district(routing),
                routing,
                Collections.unmodifiableMap(units),
                people == null ? Collections.emptyMap() : people(people, units));
    }

    private static Map<String, Person> people(Resource file, Map<String, Unit> units) {
        return Collections.unmodifiableMap(
                new PeopleReader(DataFile.read(file), units.keySet()).people());
    }

    private Organisation.District district(Routing routing) {
        Entry district = bodies.section("district").allowing(List.of("key", "name", "case-code"));
        return new Organisation.District(
                Written.KEY.in(district, "key"),
                Written.NAME.in(district, "name"),
                caseCode(district, routing),
                standingAgency(routing));
    }

    private static String caseCode(Entry district, Routing routing) {
        String code = Written.CASE_CODE.in(district, "case-code");
        if (routing.communes().values().stream().anyMatch(it -> it.caseCode().equals(code))) {
            throw district.problem(
                    "case-code", "'%s' is a commune's; the district needs its own".formatted(code));
        }
        return code;
    }

    private String standingAgency(Routing routing) {
        String agency = bodies.oneOf("standing-agency", routing.agencies().keySet());
        if (routing.performer(agency).inEveryCommune()) {
            throw bodies.problem(
                    "standing-agency",
                    "'%s' has a body in each commune; allowed is one with a single body"
                            .formatted(agency));
        }
        return agency;
    }
}
