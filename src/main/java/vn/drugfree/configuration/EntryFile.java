package vn.drugfree.configuration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.BindHandler;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.UnboundConfigurationPropertiesException;
import org.springframework.boot.context.properties.bind.handler.NoUnboundElementsBindHandler;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.io.Resource;
import org.springframework.lang.Nullable;
import org.springframework.util.StringUtils;
import org.yaml.snakeyaml.error.YAMLException;

/**
 * A YAML file with a list of entries. Whatever is wrong in it is a {@link ConfigurationMistake},
 * one line that says where.
 */
public final class EntryFile {

    private final Resource file;

    public EntryFile(Resource file) {
        this.file = file;
    }

    /**
     * The entries in the order of the file; what is absent in one is null.
     *
     * @param list name of the list
     * @param type a record with a component for each field an entry may have
     * @throws ConfigurationMistake if the file or the list is missing, or an entry has another
     *     field or a value of another kind
     */
    public <T> List<T> entries(String list, Class<T> type) {
        if (!file.exists()) {
            throw new ConfigurationMistake(file.getDescription() + ": no such file");
        }
        try {
            var content = new YamlPropertySourceLoader().load(name(), file);
            return new Binder(ConfigurationPropertySources.from(content))
                    .bind(
                            list,
                            Bindable.listOf(type),
                            new NoUnboundElementsBindHandler(BindHandler.DEFAULT))
                    .orElseThrow(() -> unreadable("the list '%s' is missing".formatted(list)));
        } catch (BindException wrong) {
            throw unreadable(problem(wrong));
        } catch (YAMLException broken) {
            throw unreadable(broken.getMessage());
        } catch (IOException failure) {
            throw unreadable("cannot be read");
        }
    }

    /**
     * Text of another file that lies beside this one.
     *
     * @throws ConfigurationMistake if there is none
     */
    public String textBeside(String where, String field, String path) {
        try {
            return file.createRelative(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw mistake(where, field, "there is no file '%s' beside this one".formatted(path));
        }
    }

    /**
     * The text without blanks around it.
     *
     * @throws ConfigurationMistake if nothing is left
     */
    public String required(String where, String field, @Nullable String text) {
        if (!StringUtils.hasText(text)) {
            throw mistake(where, field, "is missing");
        }
        return text.strip();
    }

    /**
     * @param where names the entry
     */
    public ConfigurationMistake mistake(String where, String field, String problem) {
        return new ConfigurationMistake(
                "%s, %s, field '%s': %s".formatted(name(), where, field, problem));
    }

    private static String problem(BindException wrong) {
        return wrong.getCause() instanceof UnboundConfigurationPropertiesException unknown
                ? unknown.getMessage()
                : "%s cannot be '%s'".formatted(wrong.getName(), valueOf(wrong));
    }

    private static @Nullable Object valueOf(BindException wrong) {
        return wrong.getProperty() == null ? null : wrong.getProperty().getValue();
    }

    private ConfigurationMistake unreadable(String problem) {
        return new ConfigurationMistake(
                "%s: %s".formatted(name(), problem.strip().replaceAll("\\s+", " ")));
    }

    private String name() {
        return file.getFilename() == null ? file.getDescription() : file.getFilename();
    }
}
