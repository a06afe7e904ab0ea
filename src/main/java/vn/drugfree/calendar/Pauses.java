package vn.drugfree.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The pauses of one clock, in whatever order they came; they may overlap. */
final class Pauses {

    private static final Comparator<Pause> BY_BEGINNING =
            Comparator.comparing(Pause::from).thenComparing(Pause::cause);

    private final List<Pause> pauses;

    Pauses(List<Pause> pauses) {
        this.pauses = pauses.stream().sorted(BY_BEGINNING).toList();
    }

    List<Pause> byBeginning() {
        return pauses;
    }

    Pauses begunBy(Instant moment) {
        return new Pauses(pauses.stream().filter(pause -> !pause.from().isAfter(moment)).toList());
    }

    /** The pause that takes the day: one that still lasts, else the one that began first. */
    Optional<Pause> on(LocalDate day) {
        return pauses.stream()
                .filter(pause -> pause.takes(day))
                .min(Comparator.comparing(pause -> !pause.stillLasts()));
    }
}
