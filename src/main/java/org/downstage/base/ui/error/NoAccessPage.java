package org.downstage.base.ui.error;

import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.ParentLayout;
import org.downstage.base.ui.MainLayout;

/** A page of another role. */
@ParentLayout(MainLayout.class)
class NoAccessPage extends NotTherePage<AccessDeniedException> {}
