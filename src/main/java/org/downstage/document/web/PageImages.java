package org.downstage.document.web;

import jakarta.servlet.http.HttpServletRequest;
import org.downstage.document.Copy;
import org.downstage.document.SourceService;
import org.downstage.document.UnreadableException;
import org.downstage.document.Visit;
import org.downstage.document.render.RenderException;
import org.downstage.security.RecordNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The pages of source documents as PNG images, for who may look at them. An answer is never kept by
 * the browser, names no file, and tells by its status alone why there is no picture.
 */
@RestController
class PageImages {

    private static final Logger LOG = LoggerFactory.getLogger(PageImages.class);

    /** The longest name of an opening that a viewer gives. */
    private static final int LONGEST = 40;

    private final SourceService sources;

    PageImages(SourceService sources) {
        this.sources = sources;
    }

    @GetMapping("/source-pages/{source:\\d{1,18}}/{copy:original|redacted}/{page:\\d{1,5}}")
    ResponseEntity<byte[]> page(
            @PathVariable long source,
            @PathVariable String copy,
            @PathVariable int page,
            @RequestParam(defaultValue = "false") boolean fine,
            @RequestParam(defaultValue = "") String opening,
            HttpServletRequest request) {
        var visit =
                new Visit(
                        request.getSession().getId(),
                        opening.substring(0, Math.min(LONGEST, opening.length())));
        var which = copy.equals("original") ? Copy.ORIGINAL : Copy.REDACTED;
        try {
            var picture = sources.page(source, which, page, fine, visit);
            return ResponseEntity.ok()
                    .contentType(MediaType.IMAGE_PNG)
                    .cacheControl(CacheControl.noStore())
                    .header("X-Content-Type-Options", "nosniff")
                    .body(picture);
        } catch (RecordNotFoundException | AccessDeniedException none) {
            return ResponseEntity.notFound().build();
        } catch (UnreadableException gone) {
            return ResponseEntity.status(HttpStatus.GONE).build();
        } catch (RenderException failed) {
            LOG.warn("Page {} of document {} is not drawn: {}", page, source, failed.reason());
            return ResponseEntity.status(
                            failed.reason() == RenderException.Reason.BUSY
                                    ? HttpStatus.SERVICE_UNAVAILABLE
                                    : HttpStatus.UNPROCESSABLE_CONTENT)
                    .build();
        }
    }
}
