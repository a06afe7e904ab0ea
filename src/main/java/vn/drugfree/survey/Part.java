package vn.drugfree.survey;

/** The two parts of a commune's work that are done on the page. */
enum Part {
    ANSWERS("answers", "check-list", "cong-an-xa"),
    REFERRALS("referrals", "refer-suspects", "tram-y-te-xa");

    private final String key;
    private final String task;
    private final String agency;

    Part(String key, String task, String agency) {
        this.key = key;
        this.task = task;
        this.agency = agency;
    }

    String key() {
        return key;
    }

    /** Id of the task in the model {@code commune-survey}. */
    String task() {
        return task;
    }

    /** Whose work it is. */
    String agency() {
        return agency;
    }
}
