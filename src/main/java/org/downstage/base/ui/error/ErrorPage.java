package org.downstage.base.ui.error;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import jakarta.servlet.http.HttpServletResponse;
import org.downstage.base.ui.MainLayout;

/**
 * A page that could not be made: because its record is not there or not for this person, or else
 * for a reason that is in the log under the number on the page.
 */
@ParentLayout(MainLayout.class)
class ErrorPage extends MessagePage implements HasErrorParameter<Exception> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        Exception thrown = parameter.getException();
        if (UnexpectedErrors.isNotThere(thrown)) {
            show(text("error.notThere.title"), text("error.notThere"));
            return HttpServletResponse.SC_NOT_FOUND;
        }
        String reference = UnexpectedErrors.record(thrown);
        show(text("error.unexpected.title"), text("error.unexpected", reference));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
