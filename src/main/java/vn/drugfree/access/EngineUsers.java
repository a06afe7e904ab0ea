package vn.drugfree.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.context.annotation.Lazy;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.stereotype.Component;

/** Spring Security asks the engine who somebody is; the engine's groups are the authorities. */
@Component
class EngineUsers implements AuthenticationProvider {

    private final IdentityService identities;

    EngineUsers(@Lazy IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String user = attempt.getName();
        if (!identities.checkPassword(user, String.valueOf(attempt.getCredentials()))) {
            throw new BadCredentialsException("Sai tên đăng nhập hoặc mật khẩu");
        }
        return UsernamePasswordAuthenticationToken.authenticated(user, null, groupsOf(user));
    }

    @Override
    public boolean supports(Class<?> kind) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(kind);
    }

    private List<SimpleGrantedAuthority> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .map(SimpleGrantedAuthority::new)
                .toList();
    }
}
