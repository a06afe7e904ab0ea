package vn.drugfree.testing;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;

/** Lets somebody of the demo's people do something in the engine. */
final class Officers {

    private Officers() {}

    /** Does the work with that officer's groups and permissions. */
    static void act(ProcessEngine engine, String officer, Runnable work) {
        IdentityService identities = engine.getIdentityService();
        List<String> groups =
                identities.createGroupQuery().groupMember(officer).list().stream()
                        .map(Group::getId)
                        .toList();
        identities.setAuthentication(officer, groups);
        try {
            work.run();
        } finally {
            identities.clearAuthentication();
        }
    }
}
