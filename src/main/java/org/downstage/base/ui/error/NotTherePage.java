package org.downstage.base.ui.error;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The same page, and the same status, for what does not exist and what is not this person's: an
 * address that was guessed tells nothing.
 *
 * @param <E> the exception of one way to get here
 */
abstract class NotTherePage<E extends Exception> extends MessagePage
        implements HasErrorParameter<E> {

    @Override
    public final int setErrorParameter(BeforeEnterEvent event, ErrorParameter<E> parameter) {
        show(text("error.notThere.title"), text("error.notThere"));
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
