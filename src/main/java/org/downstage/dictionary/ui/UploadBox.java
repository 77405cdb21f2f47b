package org.downstage.dictionary.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.util.Objects;
import java.util.function.Consumer;
import org.downstage.base.UploadedFile;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.dictionary.DictionaryImportService;
import org.downstage.dictionary.PreviewResult;
import org.downstage.oncology.ctcae.CtcaeVersion;
import org.jspecify.annotations.Nullable;

/** Takes the version that the data manager says, then the workbook, and tells what came of it. */
class UploadBox extends Box {

    static final int MEGABYTES = DictionaryImportService.LARGEST_FILE / 1024 / 1024;

    private final DictionaryImportService service;
    private final Consumer<PreviewResult> came;
    private final RadioButtonGroup<CtcaeVersion> version = new RadioButtonGroup<>();
    private final Upload upload = new Upload(new Receiver());
    private final Paragraph refusal = new Paragraph();

    /** Read by the request that brings the file, which does not hold the session. */
    private volatile @Nullable CtcaeVersion chosen;

    UploadBox(DictionaryImportService service, Consumer<PreviewResult> came) {
        super(text("dictionary.import"));
        this.service = service;
        this.came = came;
        version.setLabel(text("dictionary.import.version"));
        version.setItems(CtcaeVersion.values());
        version.setItemLabelGenerator(one -> text("dictionary.version", one.code()));
        version.setHelperText(text("dictionary.import.version.needed"));
        version.addValueChangeListener(changed -> choose(changed.getValue()));
        refusal.addClassName("ds-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        prepareUpload();
        choose(null);
        var limits = new Span(text("dictionary.import.limits", MEGABYTES));
        limits.addClassNames("ds-small", "ds-hint");
        add(new Paragraph(text("dictionary.import.why")), version, upload, limits, refusal);
    }

    private void prepareUpload() {
        upload.setMaxFiles(1);
        upload.setMaxFileSize(DictionaryImportService.LARGEST_FILE);
        upload.setAcceptedFileExtensions(".xlsx");
        upload.setI18n(UploadWords.ofReader(MEGABYTES));
        upload.setUploadButton(
                new Button(text("dictionary.import.choose"), Glyph.UPLOAD.decoration()));
        upload.setDropLabel(new Span(text("dictionary.import.drop")));
        // The button has the same drawing already.
        upload.setDropLabelIcon(new Span());
        upload.addFileRejectedListener(rejected -> refuse(rejected.getErrorMessage()));
    }

    private void choose(@Nullable CtcaeVersion value) {
        chosen = value;
        upload.setEnabled(value != null);
        version.setHelperText(value == null ? text("dictionary.import.version.needed") : null);
    }

    private void refuse(String sentence) {
        refusal.setText(sentence);
        refusal.setVisible(true);
    }

    private void fail(RuntimeException failure) {
        upload.clearFileList();
        refuse(text("dictionary.upload.unexpected"));
        throw failure;
    }

    private void tell(PreviewResult result) {
        upload.clearFileList();
        refusal.setVisible(false);
        came.accept(result);
    }

    /** Receives the file without holding the session, so that the page stays usable meanwhile. */
    private final class Receiver implements UploadHandler {

        @Override
        public void handleUploadRequest(UploadEvent event) {
            var ui = event.getUI();
            try {
                var of = Objects.requireNonNull(chosen, "No version is chosen");
                var file =
                        new UploadedFile(
                                event.getFileName(), event.getFileSize(), event.getInputStream());
                var result = service.preview(file, of);
                ui.accessLater(() -> tell(result), () -> {}).run();
            } catch (RuntimeException failed) {
                // To the one error handler, as if it had happened in the page's own request.
                ui.accessLater(() -> fail(failed), () -> {}).run();
            }
        }

        @Override
        public long getRequestSizeMax() {
            return 2L * DictionaryImportService.LARGEST_FILE;
        }

        @Override
        public long getFileSizeMax() {
            return DictionaryImportService.LARGEST_FILE;
        }

        @Override
        public long getFileCountMax() {
            return 1;
        }
    }
}
