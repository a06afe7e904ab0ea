package vn.drugfree.certification;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.drugfree.input.Caller;
import vn.drugfree.organisation.Commune;
import vn.drugfree.organisation.Organisation;

/** Which commune has which class, over HTTP; it is published anyhow, so everybody may know. */
@RestController
@RequestMapping({"/api/certifications", "/camunda/api/drugfree/certifications"})
class CertificationController {

    private final Caller caller;
    private final CommuneStatuses statuses;
    private final Organisation organisation;

    CertificationController(Caller caller, CommuneStatuses statuses, Organisation organisation) {
        this.caller = caller;
        this.statuses = statuses;
        this.organisation = organisation;
    }

    /**
     * @param years with any class, the newest first
     * @param communes today's, in the order of the organisation's data
     */
    record Board(List<Integer> years, List<Place> communes) {}

    /**
     * @param classes by year
     */
    record Place(String key, String name, boolean pilot, Map<Integer, Given> classes) {}

    /**
     * @param inheritedFrom name of the commune whose class it was; null for the own
     */
    record Given(
            String code,
            String name,
            boolean recognised,
            LocalDate decidedOn,
            @Nullable LocalDate withdrawnOn,
            @Nullable String inheritedFrom) {}

    @GetMapping("/board")
    Board board() {
        caller.id();
        List<CommuneStatus> all = statuses.all();
        return new Board(
                all.stream()
                        .map(CommuneStatus::year)
                        .distinct()
                        .sorted((one, other) -> other - one)
                        .toList(),
                organisation.communes().stream().map(it -> place(it, all)).toList());
    }

    private Place place(Commune commune, List<CommuneStatus> all) {
        Map<Integer, Given> classes = new LinkedHashMap<>();
        all.stream()
                .filter(it -> it.commune().equals(commune.key()))
                .forEach(it -> classes.put(it.year(), given(it)));
        return new Place(commune.key(), commune.fullName(), commune.pilot(), classes);
    }

    private Given given(CommuneStatus status) {
        return new Given(
                status.classCode(),
                status.className(),
                status.recognised(),
                status.decidedOn(),
                status.withdrawnOn(),
                organisation.nameOfCommune(status.inheritedFrom()).orElse(null));
    }
}
