package vn.drugfree.reminder;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Hands a mail that belongs to no morning to a process of its own, which sends it. */
@Component
class Dispatch {

    private final RuntimeService processes;

    Dispatch(@Lazy RuntimeService processes) {
        this.processes = processes;
    }

    void send(UUID mail) {
        processes
                .createMessageCorrelation("mail-planned")
                .setVariable("mailId", mail.toString())
                .correlateStartMessage();
    }
}
