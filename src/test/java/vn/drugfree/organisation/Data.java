package vn.drugfree.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** The shipped files, as they are or as somebody might edit them. */
record Data(String bodies, String people) {

    static final String BODIES = "kc-2024.yml";
    static final String PEOPLE = "kc-2024-demo.yml";

    static Data shipped() {
        return new Data(contentOf(BODIES), contentOf(PEOPLE));
    }

    Data withBodies(String old, String now) {
        return new Data(replaced(bodies, old, now), people);
    }

    Data withCommune(String line) {
        return withBodies("\ncommunes:\n", "\ncommunes:\n  - " + line + "\n");
    }

    Data withPeople(String old, String now) {
        return new Data(bodies, replaced(people, old, now));
    }

    Data withoutPeople() {
        return new Data(bodies, "people: []");
    }

    Organisation read() {
        return OrganisationReader.read(file(BODIES, bodies), file(PEOPLE, people));
    }

    static String replaced(String text, String old, String now) {
        assertThat(text).as("text to edit").contains(old);
        return text.replace(old, now);
    }

    static Resource file(String name, String content) {
        return new ByteArrayResource(content.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public String getFilename() {
                return name;
            }
        };
    }

    private static String contentOf(String name) {
        try {
            return new ClassPathResource("organisation/" + name)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
