package org.downstage.dictionary.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.upload.UploadI18N;
import java.util.List;

/** What the upload says for itself, in the reader's language. */
final class UploadWords {

    private UploadWords() {}

    static UploadI18N ofReader(int megabytes) {
        return new UploadI18N()
                .setDropFiles(
                        new UploadI18N.DropFiles()
                                .setOne(text("dictionary.import.drop"))
                                .setMany(text("dictionary.import.drop")))
                .setAddFiles(
                        new UploadI18N.AddFiles()
                                .setOne(text("dictionary.import.choose"))
                                .setMany(text("dictionary.import.choose")))
                .setError(
                        new UploadI18N.Error()
                                .setTooManyFiles(text("dictionary.upload.one"))
                                .setFileIsTooBig(text("dictionary.upload.tooBig", megabytes))
                                .setIncorrectFileType(text("dictionary.upload.type")))
                .setUploading(uploading())
                .setFile(
                        new UploadI18N.File()
                                .setRetry(text("dictionary.upload.retry"))
                                .setStart(text("dictionary.upload.start"))
                                .setRemove(text("dictionary.upload.remove")))
                .setUnits(List.of("B", "kB", "MB", "GB", "TB", "PB", "EB", "ZB", "YB"));
    }

    private static UploadI18N.Uploading uploading() {
        return new UploadI18N.Uploading()
                .setStatus(
                        new UploadI18N.Uploading.Status()
                                .setConnecting(text("dictionary.upload.connecting"))
                                .setStalled(text("dictionary.upload.stalled"))
                                .setProcessing(text("dictionary.upload.processing"))
                                .setHeld(text("dictionary.upload.queue")))
                .setRemainingTime(
                        new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(text("dictionary.upload.left"))
                                .setUnknown(text("dictionary.upload.unknown")))
                .setError(
                        new UploadI18N.Uploading.Error()
                                .setServerUnavailable(text("dictionary.upload.failed"))
                                .setUnexpectedServerError(text("dictionary.upload.unexpected"))
                                .setForbidden(text("dictionary.upload.forbidden")));
    }
}
