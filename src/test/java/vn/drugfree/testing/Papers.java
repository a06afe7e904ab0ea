package vn.drugfree.testing;

import java.util.stream.Stream;

/** The papers of a complete dossier, as its form ticks them. */
public final class Papers {

    private Papers() {}

    /** Keys and ticks by turns, for {@link CaseRun#complete}. */
    public static Object[] allTicked() {
        return Stream.of(
                        "lifeSummary",
                        "violationRecord",
                        "determinationCopy",
                        "ownStatement",
                        "requestDocument",
                        "violationHistory")
                .flatMap(paper -> Stream.of(paper, true))
                .toArray();
    }
}
