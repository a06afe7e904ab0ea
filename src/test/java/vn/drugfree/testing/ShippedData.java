package vn.drugfree.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** The data files as they are written, read without the application's own classes. */
public final class ShippedData {

    private ShippedData() {}

    /** The entries of a list of a file, such as {@code duties} of {@code plan/duties.yml}. */
    public static List<Map<String, Object>> list(String file, String list) {
        try (InputStream text = new ClassPathResource(file).getInputStream()) {
            Map<String, List<Map<String, Object>>> content = new Yaml().load(text);
            return content.get(list);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
