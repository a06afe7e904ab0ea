package vn.drugfree.conventions;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A file of the models, under its path from the project's root. */
interface SourceFile {

    String path();

    String text();

    /** The name people know the file by, at the head of each sentence about it. */
    default String name() {
        return path().substring(path().lastIndexOf('/') + 1);
    }

    /** The name without its ending. */
    default String baseName() {
        return name().substring(0, name().lastIndexOf('.'));
    }

    default String says(String sentence, Object... values) {
        return name() + ": " + sentence.formatted(values);
    }

    default Stream<String> linesWith(String pattern, String sentence) {
        String[] lines = text().split("\n");
        return IntStream.range(0, lines.length)
                .filter(line -> lines[line].matches(".*(?:" + pattern + ").*"))
                .mapToObj(line -> says("line %d %s", line + 1, sentence));
    }
}
