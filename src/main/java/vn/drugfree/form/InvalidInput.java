package vn.drugfree.form;

import org.camunda.bpm.engine.BadUserRequestException;

/** What somebody entered breaks a rule of the form; the message names the field, in Vietnamese. */
public final class InvalidInput extends BadUserRequestException {

    private static final long serialVersionUID = 1L;

    InvalidInput(FormField field, String rule) {
        super("Trường «%s»: %s.".formatted(field.label(), rule));
    }

    InvalidInput(String message) {
        super(message);
    }
}
