package org.downstage.base.ui.error;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import org.downstage.base.ui.MainLayout;

/** An address that no page has. */
@ParentLayout(MainLayout.class)
class NoSuchPage extends NotTherePage<NotFoundException> {}
