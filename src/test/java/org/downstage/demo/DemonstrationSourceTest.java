package org.downstage.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.List;
import javax.imageio.ImageIO;
import org.downstage.account.DemonstrationPeople;
import org.downstage.crf.ItemPath;
import org.downstage.document.Copy;
import org.downstage.document.PageBox;
import org.downstage.document.SourceLink;
import org.downstage.document.SourceLinkService;
import org.downstage.document.SourceService;
import org.downstage.document.SourceState;
import org.downstage.document.SubjectSources;
import org.downstage.document.Visit;
import org.downstage.document.render.Area;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.security.AsAccount;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The source document of the demonstration study, as its monitor finds it. */
@SpringBootTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationSourceTest {

    @Autowired DemonstrationStudy study;
    @Autowired DemonstrationSource source;
    @Autowired DemonstrationPeople people;
    @Autowired SourceService sources;
    @Autowired SourceLinkService links;

    @BeforeAll
    void loadTwice() {
        study.load();
        source.load();
        source.load();
    }

    @Test
    void is_there_once_redacted_and_without_a_name_for_the_monitor() {
        var seen = asMonitor().sources();

        assertThat(seen).hasSize(1);
        assertThat(seen.getFirst().state()).isEqualTo(SourceState.REDACTED);
        assertThat(seen.getFirst().fileName()).isNull();
        assertThat(seen.getFirst().readable()).containsExactly(Copy.REDACTED);
    }

    private SubjectSources asMonitor() {
        return AsAccount.call(people.person("zhao.lin"), () -> sources.ofSubject("S1-02"));
    }

    @Test
    void items_of_the_course_lead_to_places_where_something_is_printed_and_no_name_is_legible()
            throws Exception {
        var found = asMonitor().sources().getFirst();
        var page = ImageIO.read(new ByteArrayInputStream(page(found.id())));
        var linked = AsAccount.call(people.person("zhao.lin"), () -> links.ofSubject("S1-02"));

        assertThat(linked)
                .hasSize(8)
                .extracting(SourceLink::path)
                .contains(
                        ItemPath.of(RadiotherapyForm.DOSE_DELIVERED),
                        ItemPath.of(RadiotherapyForm.RT_END));
        assertThat(linked)
                .allSatisfy(link ->
                        assertThat(dark(page, link.place().box().area())).isBetween(0.003, 0.5));
        for (PageBox box : new RadiotherapySummary(List.of("", ""), List.of()).identifying()) {
            assertThat(dark(page, box.area())).isEqualTo(1);
        }
    }

    private byte[] page(long number) {
        return AsAccount.call(
                people.person("zhao.lin"),
                () -> {
                    try {
                        return sources.page(
                                number, Copy.REDACTED, 1, false, new Visit("test", "test"));
                    } catch (Exception failed) {
                        throw new AssertionError(failed);
                    }
                });
    }

    /** How much of an area is dark, edges left out. */
    private static double dark(BufferedImage page, Area area) {
        var left = (int) (area.x() * page.getWidth()) + 2;
        var top = (int) (area.y() * page.getHeight()) + 2;
        var right = (int) ((area.x() + area.width()) * page.getWidth()) - 2;
        var bottom = (int) ((area.y() + area.height()) * page.getHeight()) - 2;
        var dark = 0;
        for (var y = top; y < bottom; y++) {
            for (var x = left; x < right; x++) {
                dark += (page.getRGB(x, y) & 0xff) < 100 ? 1 : 0;
            }
        }
        return (double) dark / ((right - left) * (bottom - top));
    }
}
