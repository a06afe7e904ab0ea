package vn.drugfree.personfile;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.drugfree.input.Caller;
import vn.drugfree.organisation.Commune;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.register.PersonRow;
import vn.drugfree.register.PersonSearch;
import vn.drugfree.register.RecordAccess;

/**
 * How far the caller sees. Bodies that keep the register see the people of their commune, those of
 * the district all; managers see all by their codes, but not who they are.
 */
@Component
class Reach {

    private final RecordAccess access;
    private final PersonSearch search;
    private final Organisation organisation;
    private final Caller caller;

    Reach(RecordAccess access, PersonSearch search, Organisation organisation, Caller caller) {
        this.access = access;
        this.search = search;
        this.organisation = organisation;
        this.caller = caller;
    }

    /** Whose people the caller may list, in the order of the data. */
    List<Commune> communes() {
        return organisation.communes().stream().filter(it -> sees(it.key())).toList();
    }

    /** Whether people whose commune nobody knows yet are shown to the caller. */
    boolean seesTheDistrict() {
        return sees(null);
    }

    /**
     * @throws ResponseStatusException 404 if there is no such person, 403 if it is another's
     */
    PersonRow person(String code) {
        // Whoever may see nobody is not told which codes there are.
        requireAnything();
        PersonRow person =
                search.find(code)
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        require(sees(communeOf(person)));
        return person;
    }

    boolean mayReadRecord(PersonRow person) {
        return access.mayRead(communeOf(person));
    }

    /** Whether there is anybody whose record the caller may read. */
    boolean mayReadRecords() {
        return access.mayRead(null)
                || organisation.communes().stream().anyMatch(it -> access.mayRead(it.key()));
    }

    void requireRecords() {
        require(mayReadRecords());
    }

    /**
     * @throws ResponseStatusException 403 if there is nobody the caller may see
     */
    void requireAnything() {
        require(seesTheDistrict() || !communes().isEmpty());
    }

    /** The person, whose personal record the caller may read; the errors of {@link #person}. */
    PersonRow personWithRecord(String code) {
        PersonRow person = person(code);
        require(mayReadRecord(person));
        return person;
    }

    /**
     * @param commune null for people without one
     * @throws ResponseStatusException 403 if the commune is another's
     */
    void requireList(@Nullable String commune) {
        require(sees(commune));
    }

    private boolean sees(@Nullable String commune) {
        return access.mayRead(commune) || organisation.isManager(caller.groups());
    }

    /** Today's: one that was absorbed is looked after by another. */
    private @Nullable String communeOf(PersonRow person) {
        return organisation.communeInCharge(person.commune()).map(Commune::key).orElse(null);
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }
}
