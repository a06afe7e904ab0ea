package vn.drugfree.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.lang.Nullable;
import vn.drugfree.input.InvalidInput;
import vn.drugfree.register.PersonalRecord;

/** Makes persons of rows, and remarks of what cannot be one. The first row names the columns. */
final class RowReader implements Consumer<Row> {

    static final int MOST_ROWS = 20_000;

    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

    /** In years; who is younger has a guardian. */
    private static final int ADULT = 18;

    /** How the example of the template begins. */
    private static final String EXAMPLE = "vi du";

    private static final Map<String, String> GENDERS =
            Map.of("nam", "male", "nu", "female", "khac", "other");

    private final Scope scope;
    private final Map<String, String> communes;
    private final LocalDate today;

    private final List<ListedPerson> people = new ArrayList<>();
    private final Remarks mistakes = new Remarks();
    private final Remarks warnings = new Remarks();
    private final Duplicates duplicates = new Duplicates();
    private @Nullable Headings headings;
    private int rows;

    /**
     * @param communes keys of all communes of the district, by folded name
     */
    RowReader(Scope scope, Map<String, String> communes, LocalDate today) {
        this.scope = scope;
        this.communes = communes;
        this.today = today;
    }

    @Override
    public void accept(Row row) {
        if (row.isEmpty()) {
            return;
        }
        if (headings == null) {
            headings = Headings.in(row, scope.requiredColumns());
        } else if (++rows > MOST_ROWS) {
            throw new InvalidInput(
                    "Tệp có quá 20.000 dòng. Chia thành nhiều tệp rồi nhập từng tệp.");
        } else {
            read(new RowCells(headings, row, mistakes));
        }
    }

    /**
     * @throws InvalidInput if there was no person at all
     */
    PersonList list(String fingerprint) {
        if (headings == null) {
            throw new InvalidInput("Tệp trống, không có dữ liệu.");
        }
        if (rows == 0) {
            throw new InvalidInput("Tệp chỉ có dòng tên cột, chưa có người nào.");
        }
        return new PersonList(fingerprint, rows, people, mistakes, warnings, headings.others());
    }

    private void read(RowCells row) {
        int mistakesBefore = mistakes.count();
        PersonalRecord record =
                new PersonalRecord(
                        name(row),
                        row.day(Column.BIRTH_DATE, EARLIEST_BIRTH, today),
                        row.choice(Column.GENDER, GENDERS, "phải là Nam, Nữ hoặc Khác"),
                        row.text(Column.ID_NUMBER),
                        row.text(Column.ADDRESS),
                        row.text(Column.GUARDIAN_NAME),
                        row.text(Column.GUARDIAN_PHONE));
        String commune = commune(row);
        if (mistakes.count() == mistakesBefore) {
            String cell = row.address(Column.FULL_NAME);
            add(new ListedPerson(row.row(), cell, commune, record), row);
        }
    }

    private void add(ListedPerson person, RowCells row) {
        Optional<Integer> earlier = duplicates.add(person);
        if (earlier.isPresent()) {
            row.wrong(Column.FULL_NAME, "trùng với người ở dòng " + earlier.get());
            return;
        }
        warnOfMissingGuardian(person.record(), row);
        people.add(person);
    }

    private void warnOfMissingGuardian(PersonalRecord record, RowCells row) {
        boolean minor = record.birthDate().plusYears(ADULT).isAfter(today);
        if (minor && (record.guardianName() == null || record.guardianPhone() == null)) {
            warnings.add(
                    row.remark(
                            Column.BIRTH_DATE,
                            "cho thấy người này chưa đủ %d tuổi, còn thiếu người giám hộ hoặc điện"
                                            .formatted(ADULT)
                                    + " thoại người giám hộ"));
        }
    }

    private @Nullable String name(RowCells row) {
        String name = row.text(Column.FULL_NAME);
        return name != null && Texts.folded(name).startsWith(EXAMPLE)
                ? row.wrong(Column.FULL_NAME, "là dòng ví dụ của tệp mẫu; xóa dòng này")
                : name;
    }

    private @Nullable String commune(RowCells row) {
        String commune =
                row.choice(Column.COMMUNE, communes, "không phải xã, thị trấn trong huyện");
        if (commune == null) {
            return scope.coversSeveral() ? null : scope.communes().get(0);
        }
        return scope.communes().contains(commune)
                ? commune
                : row.wrong(Column.COMMUNE, "không thuộc địa bàn của đơn vị anh/chị");
    }
}
