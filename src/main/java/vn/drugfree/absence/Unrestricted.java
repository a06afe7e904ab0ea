package vn.drugfree.absence;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Does what the caller's own permissions do not allow; whoever uses it has checked that the caller
 * may ask for it.
 */
@Component
class Unrestricted {

    private final IdentityService identities;

    Unrestricted(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    <T> T get(Supplier<T> work) {
        var caller = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return work.get();
        } finally {
            if (caller != null) {
                identities.setAuthentication(
                        caller.getUserId(), caller.getGroupIds(), caller.getTenantIds());
            }
        }
    }

    void run(Runnable work) {
        get(
                () -> {
                    work.run();
                    return null;
                });
    }
}
