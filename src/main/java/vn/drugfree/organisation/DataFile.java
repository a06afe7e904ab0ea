package vn.drugfree.organisation;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.UnicodeReader;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** A YAML file in which every value is text, so that a code such as 012205 stays as written. */
final class DataFile {

    private DataFile() {}

    /**
     * @throws OrganisationDataException if there is no such file or it is not YAML
     */
    static Entry read(Resource file) {
        String name = nameOf(file);
        try (InputStream content = file.getInputStream()) {
            return Entry.of(name, textOnlyYaml().load(new UnicodeReader(content)));
        } catch (MarkedYAMLException notYaml) {
            int line = notYaml.getProblemMark().getLine() + 1;
            throw new OrganisationDataException(
                    name + ", line " + line, onOneLine(notYaml.getProblem()));
        } catch (IOException unreadable) {
            throw new OrganisationDataException(
                    name, "no such file; allowed is a place such as file:/etc/drugfree/bodies.yml");
        }
    }

    private static String nameOf(Resource file) {
        return file.getFilename() == null ? file.getDescription() : file.getFilename();
    }

    private static Yaml textOnlyYaml() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        return new Yaml(
                new SafeConstructor(options),
                new Representer(unused),
                unused,
                options,
                new TextOnly());
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static final class TextOnly extends Resolver {
        @Override
        protected void addImplicitResolvers() {
            // None: yes, 1.5 and 2024-02-19 are texts, too.
        }
    }
}
