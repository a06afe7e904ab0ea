package vn.drugfree.organisation;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.util.StringUtils;

/** Reads the data the properties {@code drugfree.organisation} and {@code drugfree.people} name. */
@Configuration(proxyBeanMethods = false)
class OrganisationConfiguration {

    /** Models know the organisation by this name. */
    @Bean("agency")
    Organisation organisation(
            @Value("${drugfree.organisation:classpath:organisation/kc-2024.yml}") String bodies,
            @Value("${drugfree.people:}") String people,
            ResourceLoader files) {
        Resource peopleFile = StringUtils.hasText(people) ? files.getResource(people) : null;
        return OrganisationReader.read(files.getResource(bodies), peopleFile);
    }
}
