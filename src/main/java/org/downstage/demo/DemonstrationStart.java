package org.downstage.demo;

import java.util.List;
import org.downstage.account.DemonstrationPeople;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Loads the demonstration study at the start, after the people who enter it. */
@Component
@Profile("demonstration")
@Order(DemonstrationPeople.ORDER + 50)
class DemonstrationStart implements ApplicationRunner {

    private final List<DemonstrationPart> parts;
    private final boolean enabled;

    DemonstrationStart(
            List<DemonstrationPart> parts,
            @Value("${downstage.demonstration.subjects}") boolean enabled) {
        this.parts = List.copyOf(parts);
        this.enabled = enabled;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (enabled) {
            parts.forEach(DemonstrationPart::load);
        }
    }
}
