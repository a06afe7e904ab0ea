package vn.drugfree.organisation;

import vn.drugfree.configuration.ConfigurationMistake;

/** A file about bodies or people cannot be used; the one-line message says where it is wrong. */
final class OrganisationDataException extends ConfigurationMistake {

    private static final long serialVersionUID = 1L;

    OrganisationDataException(String where, String problem) {
        super(where + ": " + problem);
    }
}
