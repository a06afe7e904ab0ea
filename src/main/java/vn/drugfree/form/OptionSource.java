package vn.drugfree.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A list to choose from that is data and not part of a form file, such as the communes. A form
 * names it as {@code valuesKey}; each capability may contribute sources as beans.
 */
public interface OptionSource {

    /** The name forms use. */
    String key();

    /**
     * Code to Vietnamese label, in the order to show.
     *
     * @param data the variables the task sees, as JSON
     */
    Map<String, String> options(JsonNode data);
}
