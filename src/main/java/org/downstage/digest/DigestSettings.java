package org.downstage.digest;

import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * When and whence the digest is sent.
 *
 * @param hour hour of the day from which it is sent, 0 to 23
 * @param zone whose day
 * @param from address of the sender
 * @param portal address of the portal, that links begin with
 * @param attempts how often a failing one is tried
 */
@ConfigurationProperties("downstage.digest")
public record DigestSettings(int hour, ZoneId zone, String from, String portal, int attempts) {

    public DigestSettings {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("downstage.digest.hour is not an hour: " + hour);
        }
        portal = portal.endsWith("/") ? portal.substring(0, portal.length() - 1) : portal;
    }
}
