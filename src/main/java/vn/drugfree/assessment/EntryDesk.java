package vn.drugfree.assessment;

import java.util.Collection;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.annotation.Lazy;
import org.springframework.lang.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;
import vn.drugfree.calendar.DistrictClock;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.organisation.Person;

/** Takes figures in while the task of the sheet is open. */
@Component
class EntryDesk {

    private static final int MOST = 1_000_000;
    private static final int LONGEST_REASON = 1000;
    private static final int LONGEST_EVIDENCE = 2000;

    private final SheetTable sheets;
    private final LineTable lines;
    private final Evaluation evaluation;
    private final DistrictClock clock;
    private final IdentityService identities;

    EntryDesk(
            SheetTable sheets,
            LineTable lines,
            Evaluation evaluation,
            DistrictClock clock,
            @Lazy IdentityService identities) {
        this.sheets = sheets;
        this.lines = lines;
        this.evaluation = evaluation;
        this.clock = clock;
        this.identities = identities;
    }

    /**
     * What somebody enters into a line.
     *
     * @param total null takes back what was entered before
     * @param reason why a figure of the system, or one of the body, is another
     * @param version of the line that was seen
     */
    record Entry(
            @Nullable Integer met,
            @Nullable Integer total,
            @Nullable String reason,
            @Nullable String evidence,
            int version) {}

    /**
     * What became of an entry.
     *
     * @param message why it was not kept; null if it was
     * @param line as it is now
     */
    record Saved(@Nullable String message, Line line) {}

    /** {@code self} or {@code verify}: what somebody in these groups may enter now. */
    Optional<String> stageFor(Collection<String> groups, SheetRow sheet) {
        return Optional.ofNullable(sheet.stage())
                .filter(stage -> groups.contains(sheet.stageGroup()));
    }

    /**
     * @throws InvalidInput if the figure is none, does not fit the line, or the sheet is closed
     */
    @Transactional
    public Saved enter(
            String by, Collection<String> groups, long sheetId, String code, Entry entry) {
        SheetRow sheet = sheets.lock(sheetId).orElseThrow();
        String stage =
                stageFor(groups, sheet)
                        .orElseThrow(
                                () ->
                                        new InvalidInput(
                                                "Phiếu này đã đóng hoặc chưa đến lượt đơn vị anh/chị nhập."));
        Line line =
                lines.find(sheetId, code)
                        .orElseThrow(() -> new InvalidInput("Phiếu không có mục này."));
        Tallied figure = figure(line, entry);
        String reason = text("Lý do", entry.reason(), LONGEST_REASON);
        boolean kept =
                stage.equals(StageKeeping.SELF)
                        ? claim(sheet, line, figure, reason, entry)
                        : verify(sheet, line, figure, reason, entry);
        if (!kept) {
            return new Saved(
                    "%s vừa nhập mục này, nên số liệu của anh/chị chưa được lưu. Xem số liệu mới rồi nhập lại nếu cần."
                            .formatted(
                                    lines.lastEntryBy(sheetId, code)
                                            .map(this::nameOf)
                                            .orElse("Cán bộ khác")),
                    line);
        }
        lines.keepEntry(sheetId, code, stage, figure, reason, by, clock.now());
        evaluation.evaluate(sheet, code);
        return new Saved(null, lines.find(sheetId, code).orElseThrow());
    }

    private boolean claim(
            SheetRow sheet, Line line, Tallied figure, @Nullable String reason, Entry entry) {
        if (line.source().equals(Line.RATED)) {
            throw new InvalidInput("Mục này do cơ quan thẩm định cho điểm.");
        }
        if (line.source().equals(Line.SYSTEM) && figure.isKnown() && reason == null) {
            throw InvalidInput.field("Lý do", "ghi vì sao số liệu của hệ thống chưa đúng");
        }
        return lines.claim(
                sheet.id(),
                line.code(),
                entry.version(),
                figure,
                reason,
                text("Minh chứng", entry.evidence(), LONGEST_EVIDENCE));
    }

    private boolean verify(
            SheetRow sheet, Line line, Tallied figure, @Nullable String reason, Entry entry) {
        boolean other =
                figure.isKnown()
                        && !line.source().equals(Line.RATED)
                        && !figure.equals(new Tallied(line.met(), line.total()));
        if (other && reason == null) {
            throw InvalidInput.field("Lý do", "ghi vì sao thay đổi số liệu");
        }
        return lines.verify(sheet.id(), line.code(), entry.version(), figure, reason);
    }

    private String nameOf(String user) {
        return Optional.ofNullable(identities.createUserQuery().userId(user).singleResult())
                .map(Person::nameOf)
                .orElse(user);
    }

    private static Tallied figure(Line line, Entry entry) {
        boolean onlyNumber = line.metWords().isEmpty();
        if (entry.total() == null) {
            if (entry.met() != null) {
                throw InvalidInput.field(line.totalWords(), "nhập số");
            }
            return Tallied.UNKNOWN;
        }
        int total = number(line.totalWords(), entry.total());
        if (onlyNumber) {
            return new Tallied(0, total);
        }
        if (entry.met() == null) {
            throw InvalidInput.field(line.metWords(), "nhập số");
        }
        int met = number(line.metWords(), entry.met());
        if (met > total) {
            throw InvalidInput.field(line.metWords(), "không được lớn hơn " + total);
        }
        return new Tallied(met, total);
    }

    private static int number(String label, int number) {
        if (number < 0 || number > MOST) {
            throw InvalidInput.field(label, "nhập số từ 0 đến 1.000.000");
        }
        return number;
    }

    private static @Nullable String text(String label, @Nullable String text, int longest) {
        if (!StringUtils.hasText(text)) {
            return null;
        }
        if (text.strip().length() > longest) {
            throw InvalidInput.field(label, "không quá %d ký tự".formatted(longest));
        }
        return text.strip();
    }
}
