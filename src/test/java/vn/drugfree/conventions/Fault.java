package vn.drugfree.conventions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fault to plant: in one file a text goes and another comes.
 *
 * @param gone empty for a file that is new, or that goes as a whole
 * @param sentences what the rules must say
 */
record Fault(String file, String gone, String come, List<String> sentences) {

    /** Reads blocks whose lines begin with {@code @}, {@code -}, {@code +} and {@code =}. */
    static List<Fault> in(Path list) throws IOException {
        return Arrays.stream(Files.readString(list).split("\n\\s*\n"))
                .filter(block -> block.startsWith("@"))
                .map(Fault::of)
                .toList();
    }

    Project plantedIn(Project sound) {
        Optional<String> text = sound.text(file);
        boolean isNew = gone.isEmpty() && !come.isEmpty();
        assertThat(text.isEmpty()).as(file + " is new").isEqualTo(isNew);
        assertThat(text.orElse("")).contains(gone);
        if (gone.isEmpty()) {
            return sound.with(file, isNew ? Optional.of(come) : Optional.empty());
        }
        return sound.with(file, text.map(it -> it.replace(gone, come)));
    }

    private static Fault of(String block) {
        return new Fault(
                lines(block, '@').findFirst().orElseThrow(),
                lines(block, '-').collect(Collectors.joining("\n")),
                lines(block, '+').collect(Collectors.joining("\n")),
                lines(block, '=').toList());
    }

    private static Stream<String> lines(String block, char mark) {
        return block.lines()
                .filter(line -> line.charAt(0) == mark)
                .map(line -> line.length() > 1 ? line.substring(2) : "");
    }

    @Override
    public String toString() {
        return sentences.toString();
    }
}
