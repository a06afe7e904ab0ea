package vn.drugfree.duty;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import vn.drugfree.figure.Figure;
import vn.drugfree.figure.Figures;
import vn.drugfree.organisation.Organisation;

/** The duties of the plan, as the file that {@code drugfree.duties} names gives them. */
@Component
class Catalogue {

    private final String file;
    private final Map<String, Duty> duties = new LinkedHashMap<>();

    Catalogue(
            @Value("${drugfree.duties:classpath:plan/duties.yml}") Resource file,
            Organisation organisation,
            Figures figures) {
        this.file = file.getFilename() == null ? file.getDescription() : file.getFilename();
        DutyFile.read(
                        file,
                        organisation.agencyKeys(),
                        figures.all().stream().map(Figure::id).collect(Collectors.toSet()))
                .forEach(duty -> duties.put(duty.id(), duty));
    }

    /** Name of the file, for messages. */
    String file() {
        return file;
    }

    /** In the order of the file. */
    List<Duty> all() {
        return List.copyOf(duties.values());
    }

    /**
     * @throws IllegalArgumentException for an unknown one
     */
    Duty get(String id) {
        Duty duty = duties.get(id);
        if (duty == null) {
            throw new IllegalArgumentException("Unknown duty '" + id + "'");
        }
        return duty;
    }
}
