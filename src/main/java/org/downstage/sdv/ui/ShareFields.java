package org.downstage.sdv.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.stream.Stream;
import org.downstage.base.language.CatalogueText;
import org.downstage.base.ui.mark.Glyph;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;
import org.downstage.sdv.PlanTerms.Share;
import org.downstage.site.Site;

/** Shares for a site, a form, or a form at a site: a line each. */
final class ShareFields extends Div {

    private final transient List<Site> sites;
    private final transient Catalogue catalogue;
    private final transient CatalogueText texts;
    private final transient Runnable changed;
    private final Div lines = new Div();

    ShareFields(List<Site> sites, Catalogue catalogue, CatalogueText texts, Runnable changed) {
        this.sites = sites;
        this.catalogue = catalogue;
        this.texts = texts;
        this.changed = changed;
        addClassName("ds-plan-shares");
        var add =
                new Button(
                        text("plan.share.add"),
                        Glyph.ADD.decoration(),
                        click -> {
                            addLine(new Share(null, null, 0));
                            changed.run();
                        });
        add(lines, add);
    }

    void show(List<Share> shares) {
        lines.removeAll();
        shares.forEach(this::addLine);
    }

    List<Share> shares() {
        return lines.getChildren()
                .filter(Line.class::isInstance)
                .map(line -> ((Line) line).share())
                .toList();
    }

    private void addLine(Share share) {
        lines.add(new Line(share));
    }

    private final class Line extends Div {

        private final Select<Integer> site = new Select<>();
        private final Select<String> form = new Select<>();
        private final IntegerField percent = new IntegerField(text("plan.share.percent"));

        Line(Share share) {
            addClassName("ds-plan-line");
            site.setLabel(text("plan.share.site"));
            site.setItems(Stream.concat(Stream.of(0), sites.stream().map(Site::siteId)).toList());
            site.setItemLabelGenerator(this::siteName);
            site.setValue(share.siteId() == null ? 0 : share.siteId());
            form.setLabel(text("plan.share.form"));
            form.setItems(
                    Stream.concat(
                                    Stream.of(""),
                                    catalogue.forms().stream().map(CaseReportForm::oid))
                            .toList());
            form.setItemLabelGenerator(oid ->
                    oid.isEmpty() ? text("plan.share.everyForm") : texts.form(oid, reader()));
            form.setValue(share.form() == null ? "" : share.form());
            percent.setValue(share.percent());
            var remove =
                    new Button(
                            text("plan.share.remove"),
                            click -> {
                                removeFromParent();
                                changed.run();
                            });
            site.addValueChangeListener(change -> changed.run());
            form.addValueChangeListener(change -> changed.run());
            percent.addValueChangeListener(change -> changed.run());
            add(site, form, percent, remove);
        }

        private String siteName(int siteId) {
            return sites.stream()
                    .filter(one -> one.siteId() == siteId)
                    .findFirst()
                    .map(one -> one.code() + " " + one.city(reader()))
                    .orElseGet(() -> text("plan.share.everySite"));
        }

        Share share() {
            return new Share(
                    site.getValue() == 0 ? null : site.getValue(),
                    form.getValue().isEmpty() ? null : form.getValue(),
                    percent.getValue() == null ? -1 : percent.getValue());
        }
    }
}
