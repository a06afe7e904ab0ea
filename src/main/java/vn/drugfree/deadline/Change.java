package vn.drugfree.deadline;

import java.time.Instant;
import java.util.Locale;
import org.springframework.lang.Nullable;

/**
 * Why a date is no longer the one it was.
 *
 * @param version the version of the deadline that came of it
 * @param by who decided it; null when the course of the case did
 */
record Change(
        int version,
        Kind kind,
        String reason,
        @Nullable Instant oldDueAt,
        @Nullable Instant newDueAt,
        @Nullable String by,
        Instant at) {

    enum Kind {
        EXTENDED("Gia hạn"),
        CORRECTED("Sửa ngày bắt đầu"),
        STOPPED("Dừng tính"),
        RESUMED("Tính tiếp"),
        CALENDAR("Lịch nghỉ thay đổi"),
        BY_HAND("Đặt hạn khác");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Kind of(String key) {
            return valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }
}
