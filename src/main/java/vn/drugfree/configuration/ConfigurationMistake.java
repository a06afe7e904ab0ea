package vn.drugfree.configuration;

/**
 * A mistake of whoever configured the application. It stops the start; the message is the one line
 * that says which file, entry or property to correct.
 */
public class ConfigurationMistake extends RuntimeException {

    public ConfigurationMistake(String message) {
        super(message);
    }
}
