package vn.drugfree.form;

import com.fasterxml.jackson.databind.JsonNode;
import vn.drugfree.input.InvalidInput;

/**
 * A rule of a form that its file cannot express, because it looks beyond the case. Each capability
 * may contribute rules as beans.
 */
public interface FormRule {

    /** Id of the form: {@code <process>.<task>}, or {@code <process>.start}. */
    String form();

    /**
     * @param data the variables of the case with what was entered laid over them
     * @throws InvalidInput if the form must not be sent now
     */
    void check(JsonNode data);
}
