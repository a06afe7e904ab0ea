package vn.drugfree.intake;

import java.util.List;
import java.util.Map;
import org.springframework.lang.Nullable;

/**
 * What would happen if a list were taken over.
 *
 * @param fingerprint to be sent along when it is taken over
 * @param mistakes how many; with any, the list cannot be taken over
 * @param firstMistakes as many as one reads
 * @param fates how many persons share each fate, by its words
 * @param persons each row's person and fate
 * @param takenOver when the same file was taken over before
 */
record Report(
        String fingerprint,
        int rows,
        int mistakes,
        List<Remark> firstMistakes,
        int warnings,
        List<Remark> firstWarnings,
        List<String> ignoredColumns,
        Map<String, Integer> fates,
        List<Person> persons,
        @Nullable TakenOver takenOver) {

    /**
     * @param fate in words, for people
     */
    record Person(int row, String name, String fate) {}
}
