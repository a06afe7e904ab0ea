package vn.drugfree.definition;

import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;

/** A model or form that goes by its path below {@code processes} or {@code forms}. */
final class NamedResource extends AbstractResource implements ContextResource {

    private static final Pattern PROJECT_PATH = Pattern.compile(".*/((?:processes|forms)/.+)");

    private final Resource content;
    private final String name;

    private NamedResource(Resource content, String name) {
        this.content = content;
        this.name = name;
    }

    static NamedResource of(Resource resource) throws IOException {
        Matcher path = PROJECT_PATH.matcher(resource.getURL().toString());
        return new NamedResource(resource, path.matches() ? path.group(1) : resource.getFilename());
    }

    @Override
    public String getPathWithinContext() {
        return name;
    }

    @Override
    public String getFilename() {
        return name;
    }

    @Override
    public String getDescription() {
        return content.getDescription();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return content.getInputStream();
    }
}
