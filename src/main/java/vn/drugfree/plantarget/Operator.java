package vn.drugfree.plantarget;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** How a figure is held against the value the plan wants. */
enum Operator {
    EQUAL("==", "", order -> order == 0),
    MORE(">", "trên ", order -> order > 0),
    AT_LEAST(">=", "ít nhất ", order -> order >= 0),
    LESS("<", "dưới ", order -> order < 0),
    AT_MOST("<=", "không quá ", order -> order <= 0);

    private final String sign;
    private final String words;
    private final IntPredicate reached;

    Operator(String sign, String words, IntPredicate reached) {
        this.sign = sign;
        this.words = words;
        this.reached = reached;
    }

    /**
     * @throws IllegalArgumentException for any other sign, naming those that are known
     */
    static Operator of(String sign) {
        return Arrays.stream(values())
                .filter(operator -> operator.sign.equals(sign))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("must be one of " + signs()));
    }

    /** What stands before the value, as people read it. */
    String words() {
        return words;
    }

    <T extends Comparable<T>> boolean isReached(T figure, T wanted) {
        return reached.test(figure.compareTo(wanted));
    }

    private static String signs() {
        return Arrays.stream(values()).map(it -> it.sign).collect(Collectors.joining(" "));
    }
}
