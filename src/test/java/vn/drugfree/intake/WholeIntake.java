package vn.drugfree.intake;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.ApplicationContext;

/** The whole way of a list on the server, without HTTP: read, checked, read again, taken over. */
public final class WholeIntake {

    private static final String UNIT = "cong-an-xa-binh-kieu";
    private static final Scope SCOPE = new Scope(UNIT, List.of("binh-kieu"));
    private static final Progress NOBODY_LISTENS = (done, total) -> {};

    private final ListReader reader;
    private final Intakes intakes;
    private final IdentityService identities;

    public WholeIntake(ApplicationContext application) {
        reader = application.getBean(ListReader.class);
        intakes = application.getBean(Intakes.class);
        identities = application.getBean(IdentityService.class);
    }

    public void check(byte[] file) {
        intakes.check(reader.read(new ListFile(file), SCOPE), SCOPE, NOBODY_LISTENS);
    }

    public void takeOver(byte[] file) {
        identities.setAuthentication("ca.binhkieu", List.of(UNIT));
        try {
            intakes.takeOver(reader.read(new ListFile(file), SCOPE), SCOPE, NOBODY_LISTENS);
        } finally {
            identities.clearAuthentication();
        }
    }
}
