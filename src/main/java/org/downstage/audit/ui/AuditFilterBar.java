package org.downstage.audit.ui;

import static org.downstage.base.language.Texts.reader;
import static org.downstage.base.language.Texts.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.downstage.audit.AuditFilter;
import org.downstage.audit.AuditKind;
import org.downstage.audit.AuditListService;
import org.downstage.audit.AuditPerson;
import org.downstage.audit.AuditWords;
import org.downstage.base.language.CatalogueText;
import org.downstage.crf.CaseReportForm;
import org.downstage.crf.Catalogue;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of the list. What it shows is what the address says; a change is a new address.
 */
class AuditFilterBar extends Div {

    private final Catalogue catalogue;
    private final ZoneId zone;
    private final TextField subject = new TextField(text("audit.filter.subject"));
    private final ComboBox<String> form = new ComboBox<>(text("audit.filter.form"));
    private final ComboBox<String> item = new ComboBox<>(text("audit.filter.item"));
    private final ComboBox<String> user = new ComboBox<>(text("audit.filter.user"));
    private final ComboBox<AuditKind> kind = new ComboBox<>(text("audit.filter.kind"));
    private final ComboBox<String> site = new ComboBox<>(text("audit.filter.site"));
    private final DateTimePicker from = new DateTimePicker(text("audit.filter.from"));
    private final DateTimePicker until = new DateTimePicker(text("audit.filter.until"));
    private final Button clear = new Button(text("audit.filter.clear"));
    private final Consumer<AuditFilter> changed;
    private String fixedSubject = "";
    private boolean showing;

    AuditFilterBar(
            Catalogue catalogue,
            CatalogueText study,
            AuditWords words,
            ZoneId zone,
            Consumer<AuditFilter> changed) {
        this.catalogue = catalogue;
        this.zone = zone;
        this.changed = changed;
        addClassName("ds-audit-filters");
        getElement().setAttribute("role", "search");
        getElement().setAttribute("aria-label", text("audit.filter"));
        form.setItems(catalogue.forms().stream().map(CaseReportForm::oid).toList());
        form.setItemLabelGenerator(oid -> study.form(oid, reader()));
        item.setItemLabelGenerator(oid -> study.item(form.getValue(), oid, reader()));
        kind.setItems(kinds(words, reader()));
        kind.setItemLabelGenerator(value -> words.kind(value, reader()));
        Stream.of(from, until).forEach(AuditFilterBar::name);
        clear.addThemeVariants(ButtonVariant.TERTIARY);
        clear.addClickListener(click -> changed.accept(none()));
        Stream.of(subject, form, item, user, kind, site, from, until).forEach(this::addField);
        add(clear);
    }

    private static List<AuditKind> kinds(AuditWords words, Locale locale) {
        return Arrays.stream(AuditKind.values())
                .sorted(Comparator.comparing(value -> words.kind(value, locale)))
                .toList();
    }

    /** Both halves of the picker have a name of their own. */
    private static void name(DateTimePicker picker) {
        picker.setDateAriaLabel(text("audit.filter.date", picker.getLabel()));
        picker.setTimeAriaLabel(text("audit.filter.time", picker.getLabel()));
    }

    private <C extends Component & HasValue<?, ?>> void addField(C field) {
        add(field);
        field.addValueChangeListener(change -> {
            if (!showing && change.isFromClient()) {
                changed.accept(typed());
            }
        });
    }

    /** Offers only what the reader can find. */
    void offer(AuditListService list, boolean clinical) {
        var people = list.people();
        user.setItems(people.stream().map(AuditPerson::username).toList());
        user.setItemLabelGenerator(name ->
                people.stream()
                        .filter(person -> person.username().equals(name))
                        .map(AuditPerson::displayName)
                        .findFirst()
                        .orElse(name));
        user.setAllowCustomValue(true);
        user.addCustomValueSetListener(typed -> {
            user.setValue(typed.getDetail());
            changed.accept(typed());
        });
        site.setItems(list.sites());
        Stream.<Component>of(subject, form, item, site)
                .forEach(field -> field.setVisible(clinical));
    }

    /** Only one subject's entries are of interest. */
    void fixSubject(String only) {
        fixedSubject = only;
        subject.setVisible(false);
        site.setVisible(false);
    }

    void show(AuditFilter filter) {
        showing = true;
        subject.setValue(filter.subject());
        form.setValue(known(filter.form()));
        item.setItems(itemsOf(filter.form()));
        item.setEnabled(form.getValue() != null);
        item.setValue(itemsOf(filter.form()).contains(filter.item()) ? filter.item() : null);
        user.setValue(filter.user().isEmpty() ? null : filter.user());
        kind.setValue(filter.kind());
        site.setValue(filter.site().isEmpty() ? null : filter.site());
        from.setValue(local(filter.from()));
        until.setValue(local(filter.until()));
        clear.setEnabled(!filter.equals(none()));
        showing = false;
    }

    private AuditFilter none() {
        return AuditFilter.ofSubject(fixedSubject);
    }

    private @Nullable String known(String oid) {
        return catalogue.form(oid).isPresent() ? oid : null;
    }

    private List<String> itemsOf(String oid) {
        return catalogue.form(oid).stream()
                .flatMap(definition -> definition.groups().stream())
                .flatMap(group ->
                        Stream.concat(
                                group.repeating() ? Stream.of(group.oid()) : Stream.<String>empty(),
                                group.items().stream().map(asked -> asked.oid())))
                .toList();
    }

    private AuditFilter typed() {
        return new AuditFilter(
                fixedSubject.isEmpty()
                        ? subject.getValue().strip().toUpperCase(Locale.ROOT)
                        : fixedSubject,
                chosen(form),
                form.getValue() == null ? "" : chosen(item),
                chosen(user),
                kind.getValue(),
                chosen(site),
                instant(from),
                instant(until));
    }

    private static String chosen(ComboBox<String> field) {
        return field.getValue() == null ? "" : field.getValue();
    }

    private @Nullable LocalDateTime local(@Nullable Instant at) {
        return at == null ? null : LocalDateTime.ofInstant(at, zone);
    }

    private @Nullable Instant instant(DateTimePicker field) {
        return field.getValue() == null ? null : field.getValue().atZone(zone).toInstant();
    }
}
