package vn.drugfree.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.drugfree.input.InvalidInput;

/** Which column of a list says what. */
final class Headings {

    private final Map<Column, Integer> places;
    private final Set<Column> required;
    private final List<String> others;

    private Headings(Map<Column, Integer> places, Set<Column> required, List<String> others) {
        this.places = places;
        this.required = required;
        this.others = others;
    }

    /**
     * @throws InvalidInput naming columns that are missing or stand there twice
     */
    static Headings in(Row row, Set<Column> required) {
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        List<String> others = new ArrayList<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String heading = row.cell(i).text();
            Optional<Column> column = Column.headed(heading);
            if (column.isEmpty()) {
                others.add(heading);
            } else if (places.put(column.get(), i) != null) {
                throw new InvalidInput(
                        "Ô %s: có hai cột «%s»."
                                .formatted(Row.address(i, row.number()), column.get().label()));
            }
        }
        refuseMissing(places, required, row);
        others.removeIf(String::isEmpty);
        return new Headings(places, required, others);
    }

    private static void refuseMissing(Map<Column, Integer> places, Set<Column> required, Row row) {
        String missing =
                required.stream()
                        .filter(column -> !places.containsKey(column))
                        .map(column -> "«%s»".formatted(column.label()))
                        .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new InvalidInput(
                    "Dòng %d phải ghi tên các cột; thiếu cột %s. Có thể dùng tệp mẫu."
                            .formatted(row.number(), missing));
        }
    }

    /** From 0; of a column that is not there, the first: remarks need a place. */
    int place(Column column) {
        return places.getOrDefault(column, 0);
    }

    Cell cell(Column column, Row row) {
        return places.containsKey(column) ? row.cell(places.get(column)) : Cell.EMPTY;
    }

    boolean requires(Column column) {
        return required.contains(column);
    }

    /** Headings of columns that are left alone. */
    List<String> others() {
        return others;
    }
}
