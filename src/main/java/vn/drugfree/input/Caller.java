package vn.drugfree.input;

import java.util.List;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who sent the request that is being answered. */
@Component
public class Caller {

    private final IdentityService identities;

    Caller(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    /**
     * @throws ResponseStatusException 401 when nobody is logged in
     */
    public String id() {
        String id = isKnown() ? identities.getCurrentAuthentication().getUserId() : null;
        if (id == null) {
            throw new ResponseStatusException(HttpStatus.UNAUTHORIZED);
        }
        return id;
    }

    /** The groups the caller logged in with; the same error as {@link #id}. */
    public List<String> groups() {
        id();
        List<String> groups = identities.getCurrentAuthentication().getGroupIds();
        return groups == null ? List.of() : List.copyOf(groups);
    }

    public boolean isAdministrator() {
        return groups().contains(Groups.CAMUNDA_ADMIN);
    }

    /**
     * Runs something with an administrator's permissions under the caller's own name: what the
     * caller may do was checked before, and the operation log tells who did it.
     */
    public <T> T withFullRights(Supplier<T> work) {
        String id = id();
        List<String> own = groups();
        identities.setAuthentication(id, List.of(Groups.CAMUNDA_ADMIN));
        try {
            return work.get();
        } finally {
            identities.setAuthentication(id, own);
        }
    }

    /** The same for work without a result. */
    public void withFullRights(Runnable work) {
        withFullRights(
                () -> {
                    work.run();
                    return null;
                });
    }

    private boolean isKnown() {
        return identities.getCurrentAuthentication() != null;
    }
}
