package org.downstage.monitoring.ui;

import static org.downstage.base.language.Texts.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.downstage.base.language.CatalogueText;
import org.downstage.dataentry.ui.Times;
import org.downstage.monitoring.ui.DeskModel.Choice;
import org.downstage.monitoring.ui.DeskModel.Head;
import org.downstage.monitoring.ui.DeskModel.RowPart;
import org.downstage.monitoring.ui.DeskModel.Share;
import org.downstage.sdv.Counts;
import org.downstage.sdv.ErrorRate;
import org.downstage.sdv.PlanTerms;
import org.downstage.sdv.VerificationPlan;
import org.downstage.sdv.Work;
import org.jspecify.annotations.Nullable;

/** Puts the head and the list into words. */
final class HeadParts {

    private static final double HUNDRED = 100;

    private final CatalogueText texts;
    private final Locale locale;
    private final Times times;

    HeadParts(CatalogueText texts, Locale locale, Times times) {
        this.texts = texts;
        this.locale = locale;
        this.times = times;
    }

    Head head(
            Work.Overview overview,
            Work.Filter filter,
            @Nullable ErrorRate errors,
            @Nullable Share subject) {
        var shares = new ArrayList<Share>();
        var chosen =
                overview.sites().stream()
                        .filter(site -> filter.siteId() != null && site.siteId() == filter.siteId())
                        .findFirst();
        var name = chosen.map(this::name).orElseGet(() -> text("verify.share.sites"));
        shares.add(share(name, overview.counts(filter.siteId())));
        if (subject != null) {
            shares.add(subject);
        }
        var kinds =
                Arrays.stream(Work.Kind.values())
                        .map(kind ->
                                new Choice(
                                        kind.name(),
                                        kind(kind, overview),
                                        overview.forms(kind, filter.siteId())))
                        .toList();
        var sites =
                overview.sites().stream()
                        .map(site ->
                                new Choice(String.valueOf(site.siteId()), name(site), site.forms()))
                        .toList();
        return new Head(
                shares,
                errors == null ? List.of() : errors(errors),
                overview.plan().map(this::plan).orElseGet(HeadParts::noPlan),
                kinds,
                filter.kind().name(),
                sites,
                filter.siteId() == null ? "" : filter.siteId().toString(),
                filter.subject() == null ? "" : filter.subject());
    }

    static Share share(String name, Counts counts) {
        return new Share(
                name,
                counts.verified(),
                counts.required(),
                text("verify.share", counts.verified(), counts.required()));
    }

    private String name(Work.SiteShare site) {
        var city = locale.getLanguage().equals("zh") ? site.cityZh() : site.city();
        return text("verify.site", site.code(), city);
    }

    private String kind(Work.Kind kind, Work.Overview overview) {
        return kind == Work.Kind.DROPPED && overview.lastVisit().isPresent()
                ? text("verify.kind.DROPPED.since", times.day(overview.lastVisit().get()))
                : text("verify.kind." + kind);
    }

    private static List<String> errors(ErrorRate errors) {
        var figure =
                errors.interval()
                        .map(interval ->
                                text(
                                        "verify.errors.rate",
                                        errors.errors(),
                                        errors.items(),
                                        percent((double) errors.errors() / errors.items()),
                                        percent(interval.lower()),
                                        percent(interval.upper())))
                        .orElseGet(() -> text("verify.errors.none"));
        return List.of(text("verify.errors"), figure);
    }

    private static String percent(double share) {
        return "%.1f".formatted(HUNDRED * share);
    }

    private static List<String> noPlan() {
        return List.of(text("verify.plan.none"), text("verify.plan.critical"));
    }

    private List<String> plan(VerificationPlan plan) {
        return List.of(
                text("verify.plan", String.valueOf(plan.planId()), times.day(plan.activatedAt())),
                terms(plan.terms()));
    }

    private static String terms(PlanTerms terms) {
        var parts = new ArrayList<String>();
        parts.add(text("verify.plan.critical"));
        if (terms.firstSubjects() > 0) {
            parts.add(text("verify.plan.first", terms.firstSubjects()));
        }
        if (terms.sharePercent() > 0) {
            parts.add(text("verify.plan.share", terms.sharePercent()));
        }
        if (terms.seriousEvents()) {
            parts.add(text("verify.plan.serious"));
        }
        if (terms.openQueries() != null) {
            parts.add(text("verify.plan.queries", terms.openQueries()));
        }
        return String.join(text("verify.plan.and"), parts);
    }

    RowPart row(Work.Row row) {
        return new RowPart(
                String.valueOf(row.formId()),
                row.subject(),
                texts.form(row.form(), locale),
                note(row),
                text("verify.share", row.counts().verified(), row.counts().required()),
                row.counts().verified(),
                row.counts().required(),
                row.counts().left(),
                row.counts().dropped(),
                row.openQueries() + row.answeredQueries(),
                row.overdue());
    }

    private String note(Work.Row row) {
        var parts = new ArrayList<String>();
        if (row.counts().dropped() > 0) {
            parts.add(text("verify.note.dropped", row.counts().dropped()));
        }
        if (row.answeredQueries() > 0) {
            parts.add(text("verify.note.answered", row.answeredQueries()));
        }
        if (row.openQueries() > 0) {
            parts.add(text("verify.note.open", row.openQueries()));
        }
        var owedAt = row.owedAt();
        if (row.overdue() && owedAt != null) {
            parts.add(text("verify.note.overdue", times.day(owedAt)));
        }
        if (parts.isEmpty()) {
            parts.add(text("verify.note.left", row.counts().left()));
        }
        return String.join(text("verify.plan.and"), parts);
    }
}
