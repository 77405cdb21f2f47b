package org.downstage.demo;

import static org.downstage.escc.RadiotherapyForm.DOSE_DELIVERED;
import static org.downstage.escc.RadiotherapyForm.DOSE_PER_FRACTION;
import static org.downstage.escc.RadiotherapyForm.DOSE_PLANNED;
import static org.downstage.escc.RadiotherapyForm.FRACTIONS_DELIVERED;
import static org.downstage.escc.RadiotherapyForm.FRACTIONS_PLANNED;
import static org.downstage.escc.RadiotherapyForm.RT_END;
import static org.downstage.escc.RadiotherapyForm.RT_START;
import static org.downstage.escc.RadiotherapyForm.TECHNIQUE;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.downstage.account.DemonstrationPeople;
import org.downstage.base.UploadedFile;
import org.downstage.crf.FormData;
import org.downstage.crf.FormKey;
import org.downstage.crf.Item;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemValue;
import org.downstage.dataentry.DataEntryService;
import org.downstage.dataentry.FormStatus;
import org.downstage.document.RedactionService;
import org.downstage.document.Source;
import org.downstage.document.SourceFilingService;
import org.downstage.document.SourceKind;
import org.downstage.document.SourceLink;
import org.downstage.document.SourceLinkService;
import org.downstage.document.SourcePlace;
import org.downstage.document.SourceService;
import org.downstage.document.SourceState;
import org.downstage.document.UploadResult;
import org.downstage.escc.RadiotherapyForm;
import org.downstage.security.ActingAs;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * One source document of the demonstration study: the final summary of the course that was first
 * charted from its interim sheet, uploaded, redacted and linked by the site's investigator. Drawing
 * takes a process of its own, so it is done once the portal is ready; nobody waits for it.
 */
@Component
@Profile("demonstration")
class DemonstrationSource {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationSource.class);

    private static final String SUBJECT = "S1-02";
    private static final FormKey FORM = FormKey.of(RadiotherapyForm.OID);

    private static final List<String> HEADING =
            List.of(
                    "Name: Wang Invented        Sex: M        Born: 1963",
                    "Hospital no.: 000-00-0000");

    private final DemonstrationPeople people;
    private final DataEntryService entry;
    private final SourceService sources;
    private final SourceFilingService filing;
    private final RedactionService redactions;
    private final SourceLinkService links;
    private final boolean enabled;

    DemonstrationSource(
            DemonstrationPeople people,
            DataEntryService entry,
            SourceService sources,
            SourceFilingService filing,
            RedactionService redactions,
            SourceLinkService links,
            @Value("${downstage.demonstration.subjects}") boolean enabled) {
        this.people = people;
        this.entry = entry;
        this.sources = sources;
        this.filing = filing;
        this.redactions = redactions;
        this.links = links;
        this.enabled = enabled;
    }

    @EventListener(ApplicationReadyEvent.class)
    void afterTheStart() {
        if (enabled) {
            Thread.ofVirtual()
                    .name("demonstration-source")
                    .uncaughtExceptionHandler((thread, failure) ->
                            LOG.warn("The demonstration's document is not there", failure))
                    .start(this::load);
        }
    }

    /** Does what is missing of it; a document that somebody declared void stays so. */
    void load() {
        ActingAs.run(people.investigatorOf("S1"), this::file);
    }

    private void file() {
        var form = entry.open(SUBJECT).form(FORM);
        if (form.state().status() == FormStatus.NOT_STARTED) {
            return;
        }
        var summary = summary(form.data());
        var known = sources.ofSubject(SUBJECT).sources();
        if (known.isEmpty()) {
            upload(summary);
            known = sources.ofSubject(SUBJECT).sources();
        }
        var ours = known.stream().filter(one -> one.state() != SourceState.VOID).findFirst();
        ours.ifPresent(source -> {
            if (source.state() == SourceState.REDACTION_PENDING) {
                redact(source, summary);
            }
            link(source, summary);
        });
    }

    private void upload(RadiotherapySummary summary) {
        var pdf = summary.pdf();
        var upload =
                new UploadedFile("wang_invented_rt.pdf", pdf.length, new ByteArrayInputStream(pdf));
        if (filing.upload(SUBJECT, SourceKind.RADIOTHERAPY_SUMMARY, upload)
                instanceof UploadResult.Refused(var problem)) {
            LOG.warn("The demonstration's document is refused: {}", problem);
        }
    }

    private void redact(Source source, RadiotherapySummary summary) {
        var begun = redactions.open(source.id());
        var drawn = redactions.draw(source.id(), begun.version(), summary.identifying(), 1);
        redactions.finish(source.id(), drawn.version(), page -> {});
    }

    private void link(Source source, RadiotherapySummary summary) {
        Set<ItemPath> linked =
                links.ofSubject(SUBJECT).stream().map(SourceLink::path).collect(Collectors.toSet());
        summary.lines().stream()
                .filter(line -> !linked.contains(line.item()))
                .forEach(line ->
                        links.link(
                                SUBJECT,
                                FORM,
                                line.item(),
                                new SourcePlace(source.id(), summary.place(line))));
    }

    /** The last fraction is a day later than charted: the monitor's query asks about it. */
    private static RadiotherapySummary summary(FormData data) {
        var end = data.value(RT_END);
        var printed =
                end instanceof ItemValue.Known(LocalDate day) ? day.plusDays(1).toString() : "";
        return new RadiotherapySummary(
                HEADING,
                List.of(
                        line("Technique", data, TECHNIQUE),
                        line("First fraction", data, RT_START),
                        new RadiotherapySummary.Line("Last fraction", printed, ItemPath.of(RT_END)),
                        line("Dose prescribed (Gy)", data, DOSE_PLANNED),
                        line("Dose delivered (Gy)", data, DOSE_DELIVERED),
                        line("Dose a fraction (Gy)", data, DOSE_PER_FRACTION),
                        line("Fractions prescribed", data, FRACTIONS_PLANNED),
                        line("Fractions delivered", data, FRACTIONS_DELIVERED)));
    }

    private static RadiotherapySummary.Line line(String label, FormData data, Item<?> item) {
        var known = data.value(item) instanceof ItemValue.Known(var value) ? value.toString() : "";
        return new RadiotherapySummary.Line(label, known, ItemPath.of(item));
    }
}
