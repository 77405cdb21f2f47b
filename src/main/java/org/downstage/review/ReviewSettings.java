package org.downstage.review;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** From where on many entries are many and a late one is late; Spring's own settings. */
@Component
class ReviewSettings {

    private final int perMinute;
    private final int lateDays;

    ReviewSettings(
            @Value("${downstage.review.entries-per-minute}") int perMinute,
            @Value("${downstage.review.late-days}") int lateDays) {
        this.perMinute = perMinute;
        this.lateDays = lateDays;
    }

    /** Values that one account enters at one site within one minute, at least. */
    int perMinute() {
        return perMinute;
    }

    /** Days from an event to its entry, at least. */
    int lateDays() {
        return lateDays;
    }
}
