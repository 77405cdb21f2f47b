package org.downstage.base.ui.error;

import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.AccessAnnotationChecker;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Gives the status 404 to a page that says "not there". The server sends the frame of every page
 * first and alike, and the view is made by a later request, when the status is long told; so the
 * address is looked at here, by the rules that the view goes by.
 */
@Component
class AddressStatus implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private final transient ObjectProvider<AddressCheck> checks;
    private final transient AccessAnnotationChecker access = new AccessAnnotationChecker();

    AddressStatus(ObjectProvider<AddressCheck> checks) {
        this.checks = checks;
    }

    @Override
    public void serviceInit(ServiceInitEvent start) {
        start.addIndexHtmlRequestListener(this::tell);
    }

    private void tell(IndexHtmlResponse page) {
        if (leadsNowhere(page.getVaadinRequest())) {
            page.getVaadinResponse().setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private boolean leadsNowhere(VaadinRequest request) {
        var path = Objects.requireNonNullElse(request.getPathInfo(), "").replaceFirst("^/", "");
        var found =
                RouteConfiguration.forApplicationScope()
                        .getHandledRegistry()
                        .getNavigationRouteTarget(path);
        if (!found.hasTarget() || !mayOpen(request, found.getRouteTarget().getTarget())) {
            return true;
        }
        var parameters = found.getRouteParameters();
        return !parameters.getParameterNames().isEmpty()
                && checks.stream().anyMatch(check -> check.leadsNowhere(parameters));
    }

    private boolean mayOpen(
            VaadinRequest request, Class<? extends com.vaadin.flow.component.Component> view) {
        return access.hasAccess(view, request.getUserPrincipal(), request::isUserInRole);
    }
}
