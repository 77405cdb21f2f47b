package org.downstage;

import org.downstage.crf.Catalogue;
import org.downstage.dictionary.DictionaryInUse;
import org.downstage.endpoint.StudyDefinitions;
import org.downstage.escc.StudyCatalogue;
import org.downstage.escc.ToxicityPlan;
import org.downstage.oncology.ctcae.Dictionary;
import org.downstage.oncology.ctcae.OfficialWording;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which study this portal holds. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StudySettings.class)
class StudyConfiguration {

    @Bean
    ToxicityPlan toxicityPlan(StudyDefinitions definitions) {
        return definitions.toxicity();
    }

    /** The terms in use: until the official ones are imported, those that the software brings. */
    @Bean
    Dictionary dictionary(DictionaryInUse inUse) {
        return inUse.live();
    }

    @Bean
    OfficialWording officialWording(DictionaryInUse inUse) {
        return inUse.wording();
    }

    @Bean
    Catalogue catalogue(ToxicityPlan plan, Dictionary dictionary) {
        return StudyCatalogue.of(plan, dictionary);
    }

    @Bean
    StudyDefinitions studyDefinitions(StudySettings settings) {
        return settings.definitions();
    }
}
