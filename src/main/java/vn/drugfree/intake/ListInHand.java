package vn.drugfree.intake;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * The list that the thread at work takes over, while it does. Persons must not become variables of
 * a process, whose history would keep them.
 */
@Component
class ListInHand {

    private final ThreadLocal<Work> hand = new ThreadLocal<>();

    /**
     * @param by user id of whoever confirmed it
     */
    record Work(PersonList list, Scope scope, String by, Progress progress) {}

    <T> T during(Work work, Supplier<T> takeOver) {
        hand.set(work);
        try {
            return takeOver.get();
        } finally {
            hand.remove();
        }
    }

    /**
     * @throws IllegalStateException if the process was started without a list
     */
    Work get() {
        Work work = hand.get();
        if (work == null) {
            throw new IllegalStateException("lists are taken over on their page only");
        }
        return work;
    }
}
