package org.downstage.base.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.downstage.base.CurrentPerson;
import org.downstage.base.DemonstrationAccounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/**
 * The frame of every page of a signed-in person: rail, top bar, line of news, and the view. A view
 * says its place by {@link HasBreadcrumb}, enters the rail by {@code @Menu}, and speaks through
 * {@link Notices}.
 */
@Layout
@PermitAll
@Uses(ComboBox.class)
@JsModule("./lit-renderer.ts")
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main main = new Main();
    private final NoticeLine notice = new NoticeLine();
    private final TopBar topBar;
    private final RailBadges badges;

    MainLayout(
            AuthenticationContext authentication,
            ObjectProvider<CurrentPerson> persons,
            ObjectProvider<DemonstrationAccounts> demonstration,
            ObjectProvider<GoTo> goTo,
            ObjectProvider<RailBadge> badges) {
        this.badges = new RailBadges(badges.orderedStream().toList());
        addClassName("ds-shell");
        GoTo goToBox = goTo.getIfAvailable();
        topBar =
                new TopBar(
                        demonstration.getIfAvailable() != null,
                        goToBox == null ? null : goToBox.createField(),
                        personMenu(authentication, persons.getIfAvailable()));
        main.addClassName("ds-main");
        main.getElement().setAttribute("tabindex", "-1");
        Div content = new Div(topBar, notice, main);
        content.addClassName("ds-content");
        add(skipLink(), new NavigationRail(this.badges), content);
    }

    @Override
    public void showRouterLayoutContent(@Nullable HasElement content) {
        if (content != null) {
            main.getElement().appendChild(content.getElement());
        }
    }

    @Override
    public void removeRouterLayoutContent(@Nullable HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent opened) {
        notice.clear();
        ComponentUtil.setData(UI.getCurrentOrThrow(), RailBadges.class, badges);
        badges.count();
        List<Crumb> way =
                UI.getCurrentOrThrow().getCurrentView() instanceof HasBreadcrumb view
                        ? view.breadcrumb()
                        : List.of();
        topBar.breadcrumb().show(way);
    }

    private NativeButton skipLink() {
        NativeButton skip = new NativeButton(text("shell.skip"));
        skip.addClassName("ds-skip");
        skip.addClickListener(click -> main.getElement().callJsFunction("focus"));
        return skip;
    }

    private static @Nullable PersonMenu personMenu(
            AuthenticationContext authentication, @Nullable CurrentPerson persons) {
        if (persons == null) {
            return null;
        }
        return persons.find().map(person -> new PersonMenu(person, authentication)).orElse(null);
    }
}
