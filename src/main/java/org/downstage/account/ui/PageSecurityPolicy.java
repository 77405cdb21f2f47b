package org.downstage.account.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.springframework.stereotype.Component;

/**
 * The content security policy of a page: only scripts with the page's own random nonce run, and
 * what those load. See {@code docs/decisions} for what had to stay open and why. Applies to
 * production builds; the development server brings scripts of its own.
 */
@Component
class PageSecurityPolicy implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;
    private static final int NONCE_BYTES = 18;

    // The engine makes functions of the expressions that the server sends. Where a policy forbids
    // that, a script element with the nonce does the same, and nothing without the nonce can.
    private static final String FUNCTIONS =
            """
            (function () {
              const nonce = document.currentScript.nonce;
              const made = '__made' + nonce.replace(/\\W/g, '');
              const Native = window.Function;
              function Made(...parts) {
                const body = parts.length ? String(parts.pop()) : '';
                const script = document.createElement('script');
                script.nonce = nonce;
                script.textContent =
                  'window.' + made + '=function(' + parts.join(',') + '\\n){\\n' + body + '\\n}';
                document.head.appendChild(script).remove();
                const result = window[made];
                delete window[made];
                if (!result) { throw new SyntaxError('Cannot read: ' + body); }
                return result;
              }
              Made.prototype = Native.prototype;
              window.Function = Made;
            })();
            """;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent start) {
        if (start.getSource().getDeploymentConfiguration().isProductionMode()) {
            start.addIndexHtmlRequestListener(this::guard);
        }
    }

    private void guard(IndexHtmlResponse page) {
        var nonce = nonce();
        var functions = new Element("script").appendChild(new DataNode(FUNCTIONS));
        page.getDocument().head().prependChild(functions);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader("Content-Security-Policy", policy(nonce));
        page.getVaadinResponse().setHeader("X-Frame-Options", "DENY");
    }

    private String nonce() {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static String policy(String nonce) {
        return String.join(
                "; ",
                "default-src 'self'",
                "script-src 'nonce-" + nonce + "' 'strict-dynamic'",
                "style-src 'self' 'unsafe-inline'",
                "img-src 'self' data:",
                "font-src 'self' data:",
                "connect-src 'self'",
                "object-src 'none'",
                "base-uri 'self'",
                "form-action 'self'",
                "frame-src 'self'",
                "frame-ancestors 'none'");
    }
}
