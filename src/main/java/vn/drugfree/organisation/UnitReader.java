package vn.drugfree.organisation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/** Makes the units out of agencies and communes, with what single units have of their own. */
final class UnitReader {

    private final Routing routing;
    private final CommuneReader communes;
    private final Map<String, Unit> units = new LinkedHashMap<>();

    UnitReader(Entry file, Routing routing, CommuneReader communes) {
        this.routing = routing;
        this.communes = communes;
        for (Agency agency : routing.agencies().values()) {
            add(file, agency);
        }
        if (file.has("units")) {
            file.entries("units").forEach(this::override);
        }
    }

    Map<String, Unit> units() {
        return units;
    }

    private void add(Entry file, Agency agency) {
        if (agency.inEveryCommune()) {
            routing.communes().values().forEach(commune -> add(file, unit(agency, commune)));
        } else {
            add(file, unit(agency));
        }
    }

    private void add(Entry file, Unit unit) {
        Unit other = units.putIfAbsent(unit.key(), unit);
        if (other != null) {
            throw file.problem(
                    "agencies",
                    "'%s' and '%s' would share the unit '%s'; each needs a key of its own"
                            .formatted(other.agency(), unit.agency(), unit.key()));
        }
    }

    private Unit unit(Agency agency) {
        return new Unit(
                agency.unit(),
                agency.name(),
                agency.key(),
                null,
                agency.mail(),
                agency.head(),
                superior(agency, null));
    }

    private Unit unit(Agency agency, Commune commune) {
        Placeholders keys = Routing.in(commune);
        Placeholders words = communes.words(commune);
        return new Unit(
                keys.in(agency.unit()),
                words.in(agency.name()),
                agency.key(),
                commune.key(),
                keys.in(agency.mail()),
                words.in(agency.head()),
                superior(agency, commune.key()));
    }

    @Nullable
    private String superior(Agency agency, @Nullable String commune) {
        return agency.superior() == null ? null : routing.unit(agency.superior(), commune);
    }

    private void override(Entry entry) {
        entry.allowing(List.of("key", "name", "head", "mail"));
        Unit unit = units.get(entry.oneOf("key", units.keySet()));
        units.put(
                unit.key(),
                new Unit(
                        unit.key(),
                        own(entry, "name", Written.NAME, unit.name()),
                        unit.agency(),
                        unit.commune(),
                        own(entry, "mail", Written.MAIL, unit.mail()),
                        own(entry, "head", Written.NAME, unit.headTitle()),
                        unit.superior()));
    }

    private static String own(Entry entry, String field, Written written, String common) {
        return entry.has(field) ? written.in(entry, field) : common;
    }
}
