package vn.drugfree.organisation;

import java.util.Set;
import org.camunda.bpm.engine.identity.User;

/**
 * Someone who works with the application.
 *
 * @param id what the person logs in with
 * @param units keys of the person's units; none for a mere administrator
 * @param headOf keys of those units the person heads
 * @param admin whether the person administers the application
 */
public record Person(
        String id, String name, String mail, Set<String> units, Set<String> headOf, boolean admin) {

    /** The name of an account as colleagues read it. */
    public static String nameOf(User account) {
        return (account.getFirstName() + " " + account.getLastName()).strip();
    }
}
