package vn.drugfree.input;

import org.camunda.bpm.engine.BadUserRequestException;

/** What somebody entered breaks a rule; the message says which field and why, in Vietnamese. */
public final class InvalidInput extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    public InvalidInput(String message) {
        super(message);
    }

    /**
     * @param label the field as people see it
     * @param rule what is wrong, to be read after the label
     */
    public static InvalidInput field(String label, String rule) {
        return new InvalidInput("Trường «%s»: %s.".formatted(label, rule));
    }
}
