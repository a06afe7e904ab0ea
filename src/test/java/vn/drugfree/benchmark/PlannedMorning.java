package vn.drugfree.benchmark;

import static org.mockito.Mockito.mock;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.transaction.support.TransactionTemplate;

/** The step {@code plan-reminders} alone, in a transaction of its own as in a job. */
final class PlannedMorning implements Runnable {

    private final JavaDelegate plan;
    private final TransactionTemplate transaction;

    PlannedMorning(JavaDelegate plan, TransactionTemplate transaction) {
        this.plan = plan;
        this.transaction = transaction;
    }

    @Override
    public void run() {
        transaction.executeWithoutResult(
                status -> {
                    try {
                        plan.execute(mock(DelegateExecution.class));
                    } catch (Exception failure) {
                        throw new IllegalStateException(failure);
                    }
                });
    }
}
