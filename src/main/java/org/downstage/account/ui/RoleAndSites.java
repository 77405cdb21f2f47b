package org.downstage.account.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.downstage.account.Account;
import org.downstage.security.Role;
import org.downstage.site.Site;

/** What an account is for: its role and, where that has a meaning, its sites. */
class RoleAndSites extends Div {

    private final RadioButtonGroup<Role> role = new RadioButtonGroup<>();
    private final CheckboxGroup<Site> sites = new CheckboxGroup<>();
    private final List<Site> all;

    RoleAndSites(List<Site> all, Runnable changed) {
        this.all = all;
        addClassName("ds-fields");
        role.setLabel(text("account.role"));
        role.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        role.setItems(Role.values());
        role.setItemLabelGenerator(AccountWords::role);
        role.setValue(Role.INVESTIGATOR);
        sites.setLabel(text("account.sites"));
        sites.setItems(all);
        sites.setItemLabelGenerator(AccountWords::siteLabel);
        role.addValueChangeListener(chosen -> {
            showSites();
            changed.run();
        });
        sites.addValueChangeListener(chosen -> changed.run());
        showSites();
        add(role, sites);
    }

    private void showSites() {
        var assigned = role().reach() == Role.Reach.ASSIGNED_SITES;
        sites.setVisible(assigned);
        role.setHelperText(text("account.role.means." + role()));
    }

    void show(Account account) {
        role.setValue(account.role());
        sites.setValue(
                all.stream()
                        .filter(site -> account.siteIds().contains(site.siteId()))
                        .collect(Collectors.toSet()));
    }

    void setReadOnly(boolean readOnly) {
        role.setReadOnly(readOnly);
        sites.setReadOnly(readOnly);
    }

    Role role() {
        return role.getValue() == null ? Role.INVESTIGATOR : role.getValue();
    }

    Set<Integer> siteIds() {
        return role().reach() == Role.Reach.ASSIGNED_SITES
                ? sites.getValue().stream().map(Site::siteId).collect(Collectors.toSet())
                : Set.of();
    }
}
