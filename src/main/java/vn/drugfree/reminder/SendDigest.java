package vn.drugfree.reminder;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step {@code send-digest} of the morning watch, once for each recipient. */
@Component("sendDigest")
class SendDigest implements JavaDelegate {

    private final Digests digests;

    SendDigest(Digests digests) {
        this.digests = digests;
    }

    @Override
    public void execute(DelegateExecution watch) {
        digests.send(new Recipient((String) watch.getVariable("recipient")));
    }
}
