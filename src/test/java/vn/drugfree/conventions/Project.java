package vn.drugfree.conventions;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.Yaml;

/**
 * Everything the rules look at.
 *
 * @param unreadable a sentence for each file that is not valid BPMN, DMN or JSON
 * @param agencies the agency keys of the organisation data
 */
record Project(
        List<ProcessFile> processes,
        List<DecisionFile> decisions,
        List<FormFile> forms,
        List<String> unreadable,
        Set<String> agencies) {

    private static final Path ORGANISATION = Path.of("src/main/resources/organisation/kc-2024.yml");

    /** The models, forms and agencies this application ships. */
    static Project shipped() throws IOException {
        return of(filesIn(Path.of("")), agencies(Files.readString(ORGANISATION)));
    }

    /** All models and forms under a root: text by path from there. */
    static Map<String, String> filesIn(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String folder : List.of("processes", "forms")) {
            try (Stream<Path> paths = Files.walk(root.resolve(folder))) {
                for (Path path : paths.filter(Project::isText).toList()) {
                    String name = root.relativize(path).toString().replace('\\', '/');
                    files.put(name, Files.readString(path));
                }
            }
        }
        return files;
    }

    /** Pictures of the models lie beside them, for readers. */
    private static boolean isText(Path path) {
        return Files.isRegularFile(path) && !path.toString().endsWith(".png");
    }

    /**
     * @param files text by path from the project's root
     */
    static Project of(Map<String, String> files, Set<String> agencies) {
        Project project =
                new Project(
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        new ArrayList<>(),
                        agencies);
        new TreeMap<>(files).forEach(project::add);
        return project;
    }

    /** This project without a file, or with another text for it. */
    Project with(String path, Optional<String> text) {
        Project project =
                new Project(
                        without(path, processes),
                        without(path, decisions),
                        without(path, forms),
                        new ArrayList<>(unreadable),
                        agencies);
        text.ifPresent(it -> project.add(path, it));
        return project;
    }

    Optional<String> text(String path) {
        return sources().filter(file -> file.path().equals(path)).map(SourceFile::text).findFirst();
    }

    Stream<Row> timetable() {
        return decisions.stream()
                .filter(file -> file.name().equals("task-timetable.dmn"))
                .flatMap(Row::of);
    }

    Stream<SourceFile> sources() {
        return Stream.of(processes, decisions, forms).flatMap(List::stream);
    }

    boolean hasProcess(String key) {
        return processes.stream().anyMatch(file -> file.key().equals(key));
    }

    private static <T extends SourceFile> List<T> without(String path, List<T> files) {
        return files.stream()
                .filter(file -> !file.path().equals(path))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void add(String path, String text) {
        try {
            if (path.endsWith(".bpmn")) {
                processes.add(ProcessFile.of(path, text));
            } else if (path.endsWith(".dmn")) {
                decisions.add(DecisionFile.of(path, text));
            } else if (path.endsWith(".form")) {
                forms.add(FormFile.of(path, text));
            }
        } catch (Exception failure) {
            unreadable.add("%s: cannot be read: %s".formatted(path, reason(failure)));
        }
    }

    private static String reason(Throwable failure) {
        return failure.getCause() == null
                ? failure.getMessage().lines().findFirst().orElse("")
                : reason(failure.getCause());
    }

    private static Set<String> agencies(String yaml) {
        Map<String, List<Map<String, Object>>> data = new Yaml().load(yaml);
        return data.get("agencies").stream()
                .map(agency -> (String) agency.get("key"))
                .collect(Collectors.toSet());
    }
}
