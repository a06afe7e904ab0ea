package vn.drugfree.reminder;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Step {@code send-mail} of whatever process sends a mail of the ledger, {@code mailId}. */
@Component("sendMail")
class SendMail implements JavaDelegate {

    private static final String GIVEN_UP = "mail-given-up";

    private final Sending sending;

    SendMail(Sending sending) {
        this.sending = sending;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String mail = (String) execution.getVariable("mailId");
        switch (sending.send(UUID.fromString(mail))) {
            // The model asks the ledger whether the mail still waits.
            case DONE, NOT_YET -> {}
            case GIVEN_UP -> throw new BpmnError(GIVEN_UP);
            // What the server said stands in the ledger: it may name an address, and this is
            // logged.
            case REFUSED -> throw new IllegalStateException("Mail " + mail + " was not taken");
        }
    }
}
