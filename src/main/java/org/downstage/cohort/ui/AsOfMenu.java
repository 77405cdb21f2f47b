package org.downstage.cohort.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.dom.Element;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.downstage.cohort.DataCut;
import org.jspecify.annotations.Nullable;

/** Chooses a past moment by the reader's clock. */
class AsOfMenu extends FilterMenu {

    private final ZoneId zone;
    private final String otherwise;
    private final Element input = new Element("input").setAttribute("type", "datetime-local");

    /**
     * @param otherwise what holds while no moment is chosen, in a word
     */
    AsOfMenu(String name, String otherwise, ZoneId zone, Consumer<@Nullable DataCut> chosen) {
        super(name);
        this.zone = zone;
        this.otherwise = otherwise;
        input.addEventListener("change", change -> chosen.accept(typed()))
                .synchronizeProperty("value");
        choices()
                .getElement()
                .appendChild(
                        new Element("label")
                                .appendChild(
                                        new Element("span").setText(text("cohort.asOf.time")),
                                        input),
                        new Element("p")
                                .setAttribute("class", "co-menu-hint")
                                .setText(text("cohort.asOf.zone", zone.getId())));
    }

    /** The browser lets through only a whole moment, or none. */
    private @Nullable DataCut typed() {
        try {
            var local = LocalDateTime.parse(input.getProperty("value", ""));
            return DataCut.of(local.atZone(zone).toOffsetDateTime());
        } catch (DateTimeException none) {
            return null;
        }
    }

    void show(@Nullable DataCut cut) {
        var time = cut == null ? null : cut.time();
        input.setProperty(
                "value",
                time == null
                        ? ""
                        : time.atZoneSameInstant(zone)
                                .toLocalDateTime()
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString());
        say(cut == null ? otherwise : DataTime.text(cut, zone), cut == null);
    }
}
