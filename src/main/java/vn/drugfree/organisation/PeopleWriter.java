package vn.drugfree.organisation;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Writes the people of the people file and the groups they are in. Whoever an administrator made by
 * hand is left alone; so is everybody while there is no people file.
 */
@Component
class PeopleWriter {

    // The account outlives the line in the file; without this mark, nobody could tell it apart.
    private static final String SOURCE = "source";
    private static final String FILE = "people-file";

    private final IdentityService identities;
    private final String demoPassword;
    private final SecureRandom random = new SecureRandom();

    PeopleWriter(
            IdentityService identities, @Value("${drugfree.demo.password:}") String demoPassword) {
        this.identities = identities;
        this.demoPassword = demoPassword;
    }

    /**
     * @param unitGroups the groups a person may be taken out of, beside that of the administrators
     */
    void write(Organisation organisation, Set<String> unitGroups) {
        if (organisation.people().isEmpty()) {
            return;
        }
        Map<String, User> gone = existing();
        Groups groups = new Groups(organisation);
        for (Person person : organisation.people()) {
            write(person, gone.remove(person.id()));
            Set<String> wanted = new HashSet<>(groups.of(person));
            if (person.admin()) {
                wanted.add(Administrators.GROUP);
            }
            setGroups(person.id(), wanted, unitGroups);
        }
        gone.keySet().stream()
                .filter(this::isFromFile)
                .forEach(id -> setGroups(id, Set.of(), unitGroups));
    }

    private Map<String, User> existing() {
        Map<String, User> users = new HashMap<>();
        identities.createUserQuery().unlimitedList().forEach(it -> users.put(it.getId(), it));
        return users;
    }

    private void write(Person person, User existing) {
        User user = existing == null ? newUser(person.id()) : existing;
        if (existing == null || differs(existing, person)) {
            user.setFirstName(givenNames(person.name()));
            user.setLastName(lastWord(person.name()));
            user.setEmail(person.mail());
            identities.saveUser(user);
        }
        if (!isFromFile(person.id())) {
            identities.setUserInfo(person.id(), SOURCE, FILE);
        }
    }

    private User newUser(String id) {
        User user = identities.newUser(id);
        user.setPassword(StringUtils.hasText(demoPassword) ? demoPassword : unknownPassword());
        return user;
    }

    /** Nobody learns it; an administrator sets another before the first login. */
    private String unknownPassword() {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        // The prefix satisfies the engine's password policy, should it be on.
        return "aA1!" + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    private static boolean differs(User user, Person person) {
        return !givenNames(person.name()).equals(user.getFirstName())
                || !lastWord(person.name()).equals(user.getLastName())
                || !person.mail().equals(user.getEmail());
    }

    // The webapps print the first name before the last: the order of a Vietnamese name.
    private static String givenNames(String name) {
        int end = name.lastIndexOf(' ');
        return end < 0 ? name : name.substring(0, end);
    }

    private static String lastWord(String name) {
        int end = name.lastIndexOf(' ');
        return end < 0 ? "" : name.substring(end + 1);
    }

    private boolean isFromFile(String userId) {
        return FILE.equals(identities.getUserInfo(userId, SOURCE));
    }

    private void setGroups(String userId, Set<String> wanted, Set<String> unitGroups) {
        Set<String> present = new HashSet<>();
        identities.createGroupQuery().groupMember(userId).unlimitedList().stream()
                .map(group -> group.getId())
                .filter(id -> unitGroups.contains(id) || Administrators.GROUP.equals(id))
                .forEach(present::add);
        present.stream()
                .filter(id -> !wanted.contains(id))
                .forEach(id -> identities.deleteMembership(userId, id));
        wanted.stream()
                .filter(id -> !present.contains(id))
                .forEach(id -> identities.createMembership(userId, id));
    }
}
