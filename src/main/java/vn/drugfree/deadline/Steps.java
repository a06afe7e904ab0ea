package vn.drugfree.deadline;

import static java.time.temporal.ChronoUnit.DAYS;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.drugfree.calendar.Counting;
import vn.drugfree.calendar.Mark;
import vn.drugfree.calendar.PeriodUnit;
import vn.drugfree.calendar.Run;

/** Tells the counting of a deadline in sentences, the way an officer would count on a calendar. */
final class Steps {

    private static final int MOST_LISTED = 2;

    private final KeptDeadline deadline;
    private final Counting counting;
    private final String startWords;

    Steps(KeptDeadline deadline, Counting counting, String startWords) {
        this.deadline = deadline;
        this.counting = counting;
        this.startWords = startWords;
    }

    List<String> inWords() {
        List<String> steps = new ArrayList<>();
        steps.add(start());
        steps.add(count());
        addIfAny(steps, "Không tính ngày nghỉ: %s.", Mark.REST);
        addIfAny(steps, "Không tính thời gian tạm dừng: %s.", Mark.STOPPED);
        if (deadline.extendedBy() > 0) {
            steps.add("Trong đó đã gia hạn %d %s.".formatted(deadline.extendedBy(), unit()));
        }
        addIfAny(
                steps,
                isBackwards()
                        ? "Rơi vào ngày nghỉ, lùi về ngày làm việc liền trước: bỏ qua %s."
                        : "Ngày cuối rơi vào ngày nghỉ, chuyển sang ngày làm việc tiếp theo: bỏ qua"
                                + " %s.",
                Mark.ROLLED);
        steps.add(end());
        return steps;
    }

    private String start() {
        return isHourly()
                ? "Tính từ %s: %s.".formatted(startWords, DeadlineWords.moment(counting.start()))
                : "Mốc tính: %s, ngày %s; ngày này không tính."
                        .formatted(startWords, DeadlineWords.day(counting.start()));
    }

    private String count() {
        String period = DeadlineWords.period(deadline.period());
        if (isBackwards()) {
            return "Phải xong %s ngày mốc.".formatted(period);
        }
        return switch (deadline.period().unit()) {
            case HOURS -> "Cộng %s liên tục.".formatted(period);
            case WORKING_DAYS -> "Đếm đủ %s.".formatted(period);
            case CALENDAR_DAYS -> "Đếm đủ %s, kể cả ngày nghỉ.".formatted(period);
            case MONTHS, YEARS ->
                    "Cộng %s: đến ngày tương ứng, hoặc ngày cuối tháng nếu tháng đó không có."
                            .formatted(period);
        };
    }

    private String end() {
        return counting.end() == null
                ? "Đang tạm dừng; còn %d %s khi tính tiếp.".formatted(counting.left(), leftUnit())
                : "Hạn cuối: %s."
                        .formatted(DeadlineWords.due(counting.end(), deadline.period().unit()));
    }

    private String leftUnit() {
        return switch (deadline.period().unit()) {
            case MONTHS, YEARS -> DeadlineWords.unit(PeriodUnit.CALENDAR_DAYS);
            default -> unit();
        };
    }

    private void addIfAny(List<String> steps, String sentence, Mark mark) {
        Map<String, List<Run>> stretches =
                counting.runs().stream()
                        .filter(run -> run.mark() == mark)
                        .collect(
                                Collectors.groupingBy(
                                        run -> Objects.requireNonNullElse(run.cause(), ""),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        if (!stretches.isEmpty()) {
            steps.add(
                    sentence.formatted(
                            stretches.entrySet().stream()
                                    .map(alike -> inWords(alike.getKey(), alike.getValue()))
                                    .collect(Collectors.joining("; "))));
        }
    }

    /** Weekends come again and again: they are counted, not listed. */
    private static String inWords(String cause, List<Run> alike) {
        if (alike.size() > MOST_LISTED) {
            long days =
                    alike.stream()
                            .mapToLong(run -> run.from().until(run.to().plusDays(1), DAYS))
                            .sum();
            return "%s (%d ngày)".formatted(cause, days);
        }
        String listed = alike.stream().map(Steps::inWords).collect(Collectors.joining(", "));
        return cause.isEmpty() ? listed : "%s %s".formatted(cause, listed);
    }

    private static String inWords(Run run) {
        return run.from().equals(run.to())
                ? DeadlineWords.day(run.from())
                : DeadlineWords.day(run.from()) + " - " + DeadlineWords.day(run.to());
    }

    private String unit() {
        return DeadlineWords.unit(deadline.period().unit());
    }

    private boolean isHourly() {
        return deadline.period().unit() == PeriodUnit.HOURS;
    }

    private boolean isBackwards() {
        return deadline.period().amount() < 0;
    }
}
