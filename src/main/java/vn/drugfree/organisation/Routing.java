package vn.drugfree.organisation;

import java.util.Map;
import org.springframework.lang.Nullable;

/** Which body acts for an agency in a commune, after every transfer of duties and merger. */
final class Routing {

    private final Map<String, Agency> agencies;
    private final Map<String, Commune> communes;
    private final Map<String, String> mergers;

    Routing(
            Map<String, Agency> agencies,
            Map<String, Commune> communes,
            Map<String, String> mergers) {
        this.agencies = agencies;
        this.communes = communes;
        this.mergers = mergers;
    }

    /**
     * @throws IllegalArgumentException if the agency is unknown, or acts in every commune and this
     *     commune is unknown or not given
     */
    String unit(String agencyKey, @Nullable String communeKey) {
        Agency performer = performer(agencyKey);
        return performer.inEveryCommune()
                ? in(current(communeKey, agencyKey)).in(performer.unit())
                : performer.unit();
    }

    /** The agency that performs the duties of this one today, often itself. */
    Agency performer(String agencyKey) {
        Agency agency = agencies.get(agencyKey);
        if (agency == null) {
            throw new IllegalArgumentException("Unknown agency '" + agencyKey + "'");
        }
        return agency.performedBy() == null ? agency : performer(agency.performedBy());
    }

    boolean merged(String communeKey) {
        return mergers.containsKey(communeKey);
    }

    Map<String, Agency> agencies() {
        return agencies;
    }

    Map<String, Commune> communes() {
        return communes;
    }

    static Placeholders in(Commune commune) {
        return new Placeholders(commune.kind(), commune.key());
    }

    /** The commune that a known one has become, after every merger. */
    Commune current(String communeKey) {
        return merged(communeKey) ? current(mergers.get(communeKey)) : communes.get(communeKey);
    }

    private Commune current(@Nullable String communeKey, String agencyKey) {
        if (!communes.containsKey(communeKey)) {
            throw new IllegalArgumentException(
                    "Unknown commune '%s' for agency '%s'".formatted(communeKey, agencyKey));
        }
        return current(communeKey);
    }
}
