package org.downstage.site;

import java.util.LinkedHashMap;
import java.util.Map;
import org.downstage.audit.Actor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The four sites of the demonstration study, added at the first start. */
@Component
@Profile("demonstration")
@Order(DemonstrationSites.ORDER)
public class DemonstrationSites implements ApplicationRunner {

    /** Sites come first; what needs them takes a greater number. */
    public static final int ORDER = 100;

    private static final Map<String, SiteWords> SITES = sites();

    private final SiteActs acts;

    DemonstrationSites(SiteActs acts) {
        this.acts = acts;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        SITES.forEach((code, words) -> {
            if (acts.find(code).isEmpty()) {
                acts.add(Actor.nobody("downstage"), code, words);
            }
        });
    }

    private static Map<String, SiteWords> sites() {
        var sites = new LinkedHashMap<String, SiteWords>();
        sites.put(
                "S1",
                new SiteWords(
                        "Fourth Hospital of Hebei Medical University",
                        "河北医科大学第四医院",
                        "Shijiazhuang",
                        "石家庄"));
        sites.put("S2", new SiteWords("Beijing Cancer Hospital", "北京肿瘤医院", "Beijing", "北京"));
        sites.put(
                "S3",
                new SiteWords("Renmin Hospital of Wuhan University", "武汉大学人民医院", "Wuhan", "武汉"));
        sites.put(
                "S4",
                new SiteWords(
                        "Tianjin Medical University Cancer Institute and Hospital",
                        "天津医科大学肿瘤医院",
                        "Tianjin",
                        "天津"));
        return sites;
    }
}
