package org.downstage.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.downstage.document.render.Area;
import org.downstage.security.AsAccount;
import org.downstage.security.SignedIn;

/** Files and redacts source documents as their site's investigator does. */
public record SourceFixture(SourceFilingService filing, RedactionService redactions) {

    /** Over the name at the head of {@link Papers#letter}. */
    static final Area NAME = new Area(0.08, 0.05, 0.5, 0.04);

    /** Uploads a document; gives its number. */
    public long upload(SignedIn investigator, String subject, byte[] content) {
        var result =
                AsAccount.call(
                        investigator,
                        () ->
                                filing.upload(
                                        subject,
                                        SourceKind.RADIOTHERAPY_SUMMARY,
                                        Papers.file("paper", content)));
        assertThat(result).isInstanceOf(UploadResult.Kept.class);
        return ((UploadResult.Kept) result).source();
    }

    /** Blackens the name on every page and has looked at every page. */
    Redaction drawn(SignedIn investigator, long source, int pages) {
        return AsAccount.call(
                investigator,
                () -> {
                    var redaction = redactions.open(source);
                    List<PageBox> boxes = new ArrayList<>();
                    for (var page = 1; page <= pages; page++) {
                        boxes.add(new PageBox(page, NAME));
                        redaction = redactions.draw(source, redaction.version(), boxes, page);
                    }
                    return redaction;
                });
    }

    /** Makes the redacted copy. */
    public void redact(SignedIn investigator, long source, int pages) {
        var version = drawn(investigator, source, pages).version();
        AsAccount.run(investigator, () -> redactions.finish(source, version, page -> {}));
    }
}
