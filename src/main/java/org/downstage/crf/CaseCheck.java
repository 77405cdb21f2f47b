package org.downstage.crf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Applies the catalogue to data: which values break a range, stand where nothing is asked, or break
 * an edit check, and which mandatory answers are still to come.
 */
public final class CaseCheck {

    private final Catalogue catalogue;

    /** Checks by this catalogue. */
    public CaseCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** All findings on all started forms of the case book. */
    public List<Finding> findings(CaseBook book) {
        return book.forms().stream().flatMap(form -> findings(form, book).stream()).toList();
    }

    /** The findings on one form, seen in its case book. */
    public List<Finding> findings(FormData form, CaseBook book) {
        var definition = catalogue.require(form.key().form());
        var findings = new ArrayList<Finding>();
        places(definition, form)
                .forEach(place -> findings.addAll(place.findings(form.key(), book.today())));
        definition.checks().stream()
                .flatMap(check -> check.findings(definition, form, book))
                .forEach(findings::add);
        return List.copyOf(findings);
    }

    /** The mandatory items of a form that hold neither a value nor a missing reason. */
    public List<ItemPath> unanswered(FormData form) {
        return where(
                form, place -> place.value().isEmpty() && place.item().isMandatory(place.around()));
    }

    /** How many mandatory items a form has, given what is in it. */
    public int mandatory(FormData form) {
        return mandatoryItems(form).size();
    }

    /** The mandatory items of a form, given what is in it, answered or not. */
    public List<ItemPath> mandatoryItems(FormData form) {
        return where(form, place -> place.item().isMandatory(place.around()));
    }

    /** The items that are not asked, given what is in the form. */
    public List<ItemPath> notAsked(FormData form) {
        return where(form, place -> !place.item().isApplicable(place.around()));
    }

    private List<ItemPath> where(FormData form, Predicate<Place> holds) {
        return places(catalogue.require(form.key().form()), form)
                .filter(holds)
                .map(Place::path)
                .toList();
    }

    private static Stream<Place> places(CaseReportForm definition, FormData form) {
        return definition.groups().stream()
                .flatMap(group ->
                        group.repeating()
                                ? form.rows(group).stream()
                                        .flatMap(row -> rowPlaces(group, row, form))
                                : group.items().stream().map(item -> new Place(item, 0, form)));
    }

    private static Stream<Place> rowPlaces(ItemGroup group, Row row, FormData form) {
        Values around =
                oid ->
                        group.items().stream().anyMatch(item -> item.oid().equals(oid))
                                ? row.value(oid)
                                : form.value(oid);
        return group.items().stream().map(item -> new Place(item, row.number(), around));
    }

    /** An item at its place, with the values that its conditions look at. */
    private record Place(Item<?> item, int row, Values around) {

        ItemPath path() {
            return new ItemPath(item.oid(), row);
        }

        ItemValue value() {
            return around.value(item.oid());
        }

        List<Finding> findings(FormKey form, LocalDate today) {
            if (value().isEmpty()) {
                return List.of();
            }
            if (!item.isApplicable(around)) {
                return value() instanceof ItemValue.Known
                        ? List.of(finding(form, "NOT-APPLICABLE", Severity.HARD, List.of()))
                        : List.of();
            }
            return Stream.of(range(form), future(form, today), identity(form))
                    .flatMap(Optional::stream)
                    .toList();
        }

        private Optional<Finding> range(FormKey form) {
            var number = number();
            var hard = item.hardRange().filter(r -> number.filter(n -> !r.admits(n)).isPresent());
            var soft = item.softRange().filter(r -> number.filter(n -> !r.admits(n)).isPresent());
            return hard.map(r -> finding(form, "RANGE-HARD", Severity.HARD, limits(r)))
                    .or(() -> soft.map(r -> finding(form, "RANGE-SOFT", Severity.SOFT, limits(r))));
        }

        private Optional<BigDecimal> number() {
            return switch (value()) {
                case ItemValue.Known(BigDecimal decimal) -> Optional.of(decimal);
                case ItemValue.Known(Integer whole) -> Optional.of(BigDecimal.valueOf(whole));
                default -> Optional.empty();
            };
        }

        private List<Object> limits(RangeCheck range) {
            var max = new Finding.Label.OfAmount(range.max().toPlainString(), item.unit());
            return List.of(ItemText.write(value()), range.min(), max);
        }

        private Optional<Finding> future(FormKey form, LocalDate today) {
            var earliest =
                    switch (value()) {
                        case ItemValue.Known(LocalDate date) -> date;
                        case ItemValue.Known(PartialDate date) -> date.earliest();
                        default -> LocalDate.MIN;
                    };
            return earliest.isAfter(today) && !item.isFutureAllowed()
                    ? Optional.of(
                            finding(
                                    form,
                                    "FUTURE",
                                    Severity.HARD,
                                    List.of(ItemText.write(value()), today)))
                    : Optional.empty();
        }

        private Optional<Finding> identity(FormKey form) {
            return item.type() == DataType.TEXT && NationalIdentity.isIn(ItemText.write(value()))
                    ? Optional.of(finding(form, "PRIVACY", Severity.SOFT, List.of()))
                    : Optional.empty();
        }

        private Finding finding(
                FormKey form, String check, Severity severity, List<Object> arguments) {
            var all = new ArrayList<Object>();
            all.add(new Finding.Label.OfItem(form.form(), item.oid()));
            all.addAll(arguments);
            return new Finding(form, check, severity, List.of(path()), all);
        }
    }
}
