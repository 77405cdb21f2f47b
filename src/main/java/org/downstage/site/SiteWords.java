package org.downstage.site;

/**
 * What a site is called, in English and Chinese.
 *
 * @param name the hospital, up to 120 characters
 * @param nameZh the same in Chinese
 * @param city the city, up to 60 characters
 * @param cityZh the same in Chinese
 */
public record SiteWords(String name, String nameZh, String city, String cityZh) {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_CITY = 60;

    public SiteWords {
        name = name.strip();
        nameZh = nameZh.strip();
        city = city.strip();
        cityZh = cityZh.strip();
    }

    /** Whether each is there and fits. */
    public boolean complete() {
        return fits(name, LONGEST_NAME)
                && fits(nameZh, LONGEST_NAME)
                && fits(city, LONGEST_CITY)
                && fits(cityZh, LONGEST_CITY);
    }

    private static boolean fits(String words, int longest) {
        return !words.isEmpty() && words.length() <= longest;
    }

    /** As the trail says it. */
    String inTrail() {
        return name + ", " + city + " / " + nameZh + ", " + cityZh;
    }
}
