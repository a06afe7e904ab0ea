package vn.drugfree.organisation;

import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the engine's groups, people, filters and permissions what the data say. Writing the same
 * data again changes nothing.
 *
 * <p>It runs once the application has started: by then the models are deployed, whichever way, but
 * neither the job executor runs nor is the application reported ready. The engine's event about a
 * deployment would come only from a process application, which this is not.
 */
@Component
class OrganisationWriter {

    private static final Logger LOG = LoggerFactory.getLogger(OrganisationWriter.class);

    private final Organisation organisation;
    private final Administrators administrators;
    private final GroupWriter groups;
    private final PeopleWriter people;
    private final TasklistFilters filters;
    private final PermissionWriter permissions;
    private final TransactionTemplate transaction;

    OrganisationWriter(
            Organisation organisation,
            Administrators administrators,
            GroupWriter groups,
            PeopleWriter people,
            TasklistFilters filters,
            PermissionWriter permissions,
            TransactionTemplate transaction) {
        this.organisation = organisation;
        this.administrators = administrators;
        this.groups = groups;
        this.people = people;
        this.filters = filters;
        this.permissions = permissions;
        this.transaction = transaction;
    }

    @EventListener(ApplicationStartedEvent.class)
    void write() {
        write(organisation);
        LOG.info(
                "Organisation in place: {} units, {} people",
                organisation.units().size(),
                organisation.people().size());
    }

    /** All or nothing. */
    void write(Organisation wanted) {
        try {
            transaction.executeWithoutResult(status -> writeAll(wanted));
        } catch (ProcessEngineException collision) {
            // Another node may have started at the same moment; its rows are there by now.
            LOG.info("Writing the organisation again after {}", collision.getClass().getName());
            transaction.executeWithoutResult(status -> writeAll(wanted));
        }
    }

    private void writeAll(Organisation wanted) {
        administrators.write();
        Set<String> ours = groups.write(wanted);
        people.write(wanted, ours);
        filters.write();
        permissions.write(wanted, ours);
    }
}
