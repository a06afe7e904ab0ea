package vn.drugfree.report;

/** How long the time is that a report is about. */
enum PeriodKind {
    MONTH("month", "\\d{4}-M\\d{2}"),
    QUARTER("quarter", "\\d{4}-Q\\d"),
    HALF_YEAR("half-year", "\\d{4}-H\\d"),
    YEAR("year", ".*");

    private final String key;
    private final String written;

    PeriodKind(String key, String written) {
        this.key = key;
        this.written = written;
    }

    /**
     * @param period such as {@code 2024-Q1}
     */
    static PeriodKind of(String period) {
        for (PeriodKind kind : values()) {
            if (period.matches(kind.written)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("Unknown period '" + period + "'");
    }

    /** As the table {@code report-figures} calls it. */
    String key() {
        return key;
    }
}
