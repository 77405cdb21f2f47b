package org.downstage.document.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Objects;
import java.util.function.LongConsumer;
import org.downstage.base.UploadedFile;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.document.SourceFilingService;
import org.downstage.document.SourceKind;
import org.downstage.document.UploadResult;
import org.jspecify.annotations.Nullable;

/** Takes what a document is, then the document, and tells what came of it. */
final class UploadBox extends Div {

    private final SourceFilingService service;
    private final String subject;
    private final LongConsumer came;
    private final Select<SourceKind> kind = new Select<>();
    private final Upload upload = new Upload(new Receiver());
    private final Paragraph refusal = new Paragraph();

    /** Read by the request that brings the file, which does not hold the session. */
    private volatile @Nullable SourceKind chosen;

    /**
     * @param subject whose documents they are
     * @param came is told the number of a document that is kept
     */
    UploadBox(SourceFilingService service, String subject, LongConsumer came) {
        this.service = service;
        this.subject = subject;
        this.came = came;
        addClassName("ds-source-upload");
        kind.setLabel(text("document.upload.kind"));
        kind.setPlaceholder(text("document.upload.kind.choose"));
        kind.setItems(SourceKind.values());
        kind.setItemLabelGenerator(one -> text("document.kind." + one));
        kind.addValueChangeListener(changed -> choose(changed.getValue()));
        refusal.addClassName("ds-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        prepareUpload();
        choose(null);
        var limits = new Span(text("document.upload.limits", service.megabytes()));
        limits.addClassNames("ds-small", "ds-hint");
        add(kind, upload, limits, refusal);
    }

    private void prepareUpload() {
        upload.setMaxFiles(1);
        upload.setMaxFileSize((int) (service.megabytes() << 20));
        upload.setI18n(UploadWords.ofReader(service.megabytes()));
        upload.setUploadButton(
                new Button(text("document.upload.choose"), Glyph.UPLOAD.decoration()));
        upload.setDropLabel(new Span(text("document.upload.drop")));
        // The button has the same drawing already.
        upload.setDropLabelIcon(new Span());
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
    }

    private void choose(@Nullable SourceKind value) {
        chosen = value;
        upload.setEnabled(value != null);
    }

    private void refuse(String sentence) {
        upload.clearFileList();
        refusal.setText(sentence);
        refusal.setVisible(true);
    }

    private void tell(String name, UploadResult result) {
        switch (result) {
            case UploadResult.Refused(var problem) -> refuse(SourceWords.problem(name, problem));
            case UploadResult.Kept(var source, var pages) -> {
                upload.clearFileList();
                refusal.setVisible(false);
                came.accept(source);
            }
        }
    }

    private void fail(RuntimeException failure) {
        refuse(text("document.upload.unexpected"));
        throw failure;
    }

    /** Receives the file without holding the session, so that the page stays usable meanwhile. */
    private final class Receiver implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) {
            var ui = event.getUI();
            try {
                var of = Objects.requireNonNull(chosen, "No kind is chosen");
                var file =
                        new UploadedFile(
                                event.getFileName(), event.getFileSize(), event.getInputStream());
                var result = service.upload(subject, of, file);
                ui.accessLater(() -> tell(file.name(), result), () -> {}).run();
            } catch (RuntimeException failed) {
                // To the one error handler, as if it had happened in the page's own request.
                ui.accessLater(() -> fail(failed), () -> {}).run();
            }
        }

        @Override
        public long getRequestSizeMax() {
            return 2 * getFileSizeMax();
        }

        @Override
        public long getFileSizeMax() {
            return service.megabytes() << 20;
        }

        @Override
        public long getFileCountMax() {
            return 1;
        }
    }
}
