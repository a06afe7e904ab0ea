package vn.drugfree.reminder;

import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.lang.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import vn.drugfree.input.Caller;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.organisation.Organisation;
import vn.drugfree.organisation.Unit;

/** Everybody's own wishes about mails over HTTP, and a head's about the mailbox of the unit. */
@RestController
@RequestMapping({"/api/reminder-settings", "/camunda/api/drugfree/reminder-settings"})
class PreferenceController {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final Preferences preferences;
    private final ReminderSettings settings;
    private final Organisation organisation;
    private final Caller caller;

    /**
     * @param sendAt time of day, such as {@code 07:30}
     * @param early whether to be reminded before the due date
     */
    record Wish(@Nullable String sendAt, @Nullable Boolean early) {}

    record WishOfUnit(String unit, String name, String sendAt, boolean early) {}

    /**
     * @param earliest first time of day that may be wished for
     * @param latest last one
     * @param units the mailboxes of the units that the caller heads
     */
    record Wishes(
            String sendAt, boolean early, String earliest, String latest, List<WishOfUnit> units) {}

    PreferenceController(
            Preferences preferences,
            ReminderSettings settings,
            Organisation organisation,
            Caller caller) {
        this.preferences = preferences;
        this.settings = settings;
        this.organisation = organisation;
        this.caller = caller;
    }

    @GetMapping
    Wishes wishes() {
        Preference own = preferences.of(Recipient.user(caller.id()).key());
        return new Wishes(
                own.sendAt().format(TIME),
                own.early(),
                settings.quietUntil().format(TIME),
                settings.quietFrom().format(TIME),
                organisation.units().stream().filter(this::isHeaded).map(this::wishOf).toList());
    }

    @PutMapping
    Wishes put(@RequestBody Wish wish) {
        preferences.put(Recipient.user(caller.id()).key(), checked(wish));
        return wishes();
    }

    @PutMapping("/units/{key}")
    Wishes putOfUnit(@PathVariable String key, @RequestBody Wish wish) {
        Unit unit =
                organisation
                        .findUnit(key)
                        .filter(this::isHeaded)
                        .orElseThrow(
                                () -> new AuthorizationException("The caller does not head it"));
        preferences.put(mailbox(unit), checked(wish));
        return wishes();
    }

    /** A unit that another acts for by now has no mailbox of its own any more. */
    private boolean isHeaded(Unit unit) {
        return organisation.unitOfGroup(unit.key()).filter(unit::equals).isPresent()
                && caller.groups().contains(organisation.headOfUnit(unit.key()));
    }

    private WishOfUnit wishOf(Unit unit) {
        Preference wish = preferences.of(mailbox(unit));
        return new WishOfUnit(unit.key(), unit.name(), wish.sendAt().format(TIME), wish.early());
    }

    private static String mailbox(Unit unit) {
        return Recipient.group(unit.key()).key();
    }

    private Preference checked(Wish wish) {
        if (wish.early() == null) {
            throw InvalidInput.field("Nhắc trước hạn", "chưa được điền");
        }
        return new Preference(time(wish.sendAt()), wish.early());
    }

    private LocalTime time(@Nullable String entry) {
        if (entry == null || entry.isBlank()) {
            throw InvalidInput.field("Giờ nhận thư", "chưa được điền");
        }
        try {
            LocalTime time = LocalTime.parse(entry.strip(), TIME);
            if (!time.isBefore(settings.quietUntil()) && !time.isAfter(settings.quietFrom())) {
                return time;
            }
        } catch (DateTimeParseException mistake) {
            // The same answer as to a time that is not allowed.
        }
        throw InvalidInput.field(
                "Giờ nhận thư",
                "phải từ %s đến %s"
                        .formatted(
                                settings.quietUntil().format(TIME),
                                settings.quietFrom().format(TIME)));
    }
}
