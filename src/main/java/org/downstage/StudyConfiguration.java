package org.downstage;

import org.downstage.crf.Catalogue;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.escc.StudyCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which study this portal holds. */
@Configuration(proxyBeanMethods = false)
class StudyConfiguration {

    @Bean
    Catalogue catalogue() {
        return StudyCatalogue.CATALOGUE;
    }

    @Bean
    StudyDefinitions studyDefinitions() {
        return StudyDefinitions.DEFAULT;
    }
}
