package org.downstage.site.ui;

import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import org.downstage.site.Site;
import org.downstage.site.SiteRefusedException;
import org.downstage.site.SiteService;
import org.downstage.site.SiteWords;
import org.jspecify.annotations.Nullable;

/** One site's names in both languages, and whether it enrols. */
class SitePanel extends Div {

    private final SiteService service;
    private final @Nullable Site site;
    private final Consumer<String> saved;
    private final TextField code = new TextField(text("site.code"));
    private final TextField name = new TextField(text("site.name.en"));
    private final TextField nameZh = new TextField(text("site.name.zh"));
    private final TextField city = new TextField(text("site.city.en"));
    private final TextField cityZh = new TextField(text("site.city.zh"));
    private final Checkbox active = new Checkbox(text("site.enrols"), true);
    private final Paragraph refusal = new Paragraph();

    SitePanel(SiteService service, @Nullable Site site, Consumer<String> saved) {
        this.service = service;
        this.site = site;
        this.saved = saved;
        addClassName("ds-fields");
        refusal.addClassName("ds-refusal");
        refusal.getElement().setAttribute("role", "alert");
        refusal.setVisible(false);
        var save = new Button(text("site.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        active.setVisible(site != null);
        if (site != null) {
            show(site);
        }
        var title = new H2(site == null ? text("site.new") : site.code());
        add(title, code, name, nameZh, city, cityZh, active, refusal, save);
    }

    private void show(Site known) {
        code.setValue(known.code());
        code.setReadOnly(true);
        name.setValue(known.words().name());
        nameZh.setValue(known.words().nameZh());
        city.setValue(known.words().city());
        cityZh.setValue(known.words().cityZh());
        active.setValue(known.active());
    }

    private void save() {
        var words =
                new SiteWords(
                        name.getValue(), nameZh.getValue(), city.getValue(), cityZh.getValue());
        try {
            if (site == null) {
                service.add(code.getValue(), words);
            } else {
                service.change(site, words, active.getValue());
            }
            saved.accept(text("site.saved", code.getValue()));
        } catch (SiteRefusedException refused) {
            refusal.setText(text("site.refused." + refused.reason()));
            refusal.setVisible(true);
        }
    }
}
