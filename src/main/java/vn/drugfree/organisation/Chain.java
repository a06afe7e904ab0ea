package vn.drugfree.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** References from entry to entry, such as from agency to superior, which must come to an end. */
final class Chain {

    private Chain() {}

    /** The circle this chain runs into, written {@code a -> b -> a}; empty if it ends. */
    static Optional<String> circle(String start, UnaryOperator<String> next) {
        List<String> seen = new ArrayList<>();
        for (String key = start; key != null; key = next.apply(key)) {
            seen.add(key);
            if (seen.indexOf(key) < seen.size() - 1) {
                return Optional.of(
                        String.join(" -> ", seen.subList(seen.indexOf(key), seen.size())));
            }
        }
        return Optional.empty();
    }
}
