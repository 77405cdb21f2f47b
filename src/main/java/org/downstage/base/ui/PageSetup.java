package org.downstage.base.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Collections;
import java.util.Locale;
import org.downstage.base.language.Language;
import org.springframework.stereotype.Component;

/** Gives each new page the reader's language and theme before its first paint. */
@Component
class PageSetup implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.addIndexHtmlRequestListener(PageSetup::dress);
        start.getSource()
                .addSessionInitListener(
                        session -> session.getSession().setLocale(localeOf(session.getRequest())));
        start.getSource()
                .addUIInitListener(
                        page -> page.getUI().setLocale(localeOf(VaadinRequest.getCurrent())));
    }

    private static void dress(IndexHtmlResponse page) {
        VaadinRequest request = page.getVaadinRequest();
        var html = page.getDocument().getElementsByTag("html");
        html.attr("lang", localeOf(request).toLanguageTag());
        html.attr("theme", ColorTheme.of(request).attribute());
    }

    private static Locale localeOf(VaadinRequest request) {
        return Preference.LANGUAGE
                .read(request)
                .map(Locale::forLanguageTag)
                .map(Language::of)
                .orElseGet(() -> Language.firstOf(Collections.list(request.getLocales())))
                .locale();
    }
}
