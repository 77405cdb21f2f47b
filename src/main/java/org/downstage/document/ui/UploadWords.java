package org.downstage.document.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What the upload says for itself, in the reader's language. */
final class UploadWords {

    private UploadWords() {}

    static UploadI18N ofReader(long megabytes) {
        return new UploadI18N()
                .setDropFiles(
                        new UploadI18N.DropFiles()
                                .setOne(text("document.upload.drop"))
                                .setMany(text("document.upload.drop")))
                .setAddFiles(
                        new UploadI18N.AddFiles()
                                .setOne(text("document.upload.choose"))
                                .setMany(text("document.upload.choose")))
                .setError(
                        new UploadI18N.Error()
                                .setTooManyFiles(text("document.upload.one"))
                                .setFileIsTooBig(text("document.upload.tooBig", megabytes))
                                .setIncorrectFileType(text("document.upload.type")))
                .setUploading(uploading())
                .setFile(
                        new UploadI18N.File()
                                .setRetry(text("document.upload.retry"))
                                .setStart(text("document.upload.start"))
                                .setRemove(text("document.upload.remove")))
                .setUnits(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"));
    }

    private static UploadI18N.Uploading uploading() {
        return new UploadI18N.Uploading()
                .setStatus(
                        new UploadI18N.Uploading.Status()
                                .setConnecting(text("document.upload.connecting"))
                                .setStalled(text("document.upload.stalled"))
                                .setProcessing(text("document.upload.processing"))
                                .setHeld(text("document.upload.queue")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(text("document.upload.left"))
                                .setUnknown(text("document.upload.unknown")))
                .setError(
                        new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text("document.upload.failed"))
                                .setUnexpectedServerError(text("document.upload.unexpected"))
                                .setForbidden(text("document.upload.forbidden")));
    }
}
