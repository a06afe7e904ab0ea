package vn.drugfree.organisation;

/** What stands for {@code {kind}} and {@code {commune}} in the patterns of an agency. */
record Placeholders(String kind, String commune) {

    static final String COMMUNE = "{commune}";
    private static final String KIND = "{kind}";

    String in(String pattern) {
        return pattern.replace(KIND, kind).replace(COMMUNE, commune);
    }
}
