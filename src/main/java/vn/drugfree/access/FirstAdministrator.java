package vn.drugfree.access;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import vn.drugfree.configuration.ConfigurationMistake;

/** Makes the first administrator from the environment; there is no default account. */
@Component
@Order(20)
class FirstAdministrator implements ApplicationRunner {

    private static final int SHORTEST_PASSWORD = 10;

    private final IdentityService identities;
    private final String user;
    private final String password;

    FirstAdministrator(
            IdentityService identities,
            @Value("${ADMIN_USER:}") String user,
            @Value("${ADMIN_PASSWORD:}") String password) {
        this.identities = identities;
        this.user = user;
        this.password = password;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (StringUtils.hasText(user)) {
            createUnlessKnown();
        } else if (identities.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
            throw new ConfigurationMistake(
                    "There is no administrator yet: set ADMIN_USER and ADMIN_PASSWORD for the first"
                            + " start.");
        }
    }

    /** An account that is there keeps its password: these settings are for the first start only. */
    private void createUnlessKnown() {
        if (identities.createUserQuery().userId(user).count() == 0) {
            if (password.length() < SHORTEST_PASSWORD) {
                throw new ConfigurationMistake(
                        "ADMIN_PASSWORD is missing or too short: use at least %d characters."
                                .formatted(SHORTEST_PASSWORD));
            }
            create();
        }
    }

    private void create() {
        User administrator = identities.newUser(user);
        administrator.setFirstName("Quản trị");
        administrator.setLastName("hệ thống");
        administrator.setPassword(password);
        identities.saveUser(administrator);
        identities.createMembership(user, Groups.CAMUNDA_ADMIN);
    }
}
