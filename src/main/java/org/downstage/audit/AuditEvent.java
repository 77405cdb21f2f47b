package org.downstage.audit;

import org.downstage.crf.FormKey;
import org.downstage.crf.ItemPath;
import org.downstage.crf.ItemText;
import org.downstage.crf.ItemValue;
import org.downstage.crf.Missing;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, before the trail adds who, when and the hash. Built step by step from
 * {@link #of}:
 *
 * <pre>{@code
 * AuditEvent.of(VALUE_CHANGED).inForm(siteId, subjectId, formId, key, version)
 *         .at(path).changed(before, after).because(reason)
 * }</pre>
 *
 * @param kind what happened
 * @param siteId site concerned, null for none
 * @param subjectId subject concerned, null for none; decides the chain
 * @param formId form concerned, null for none
 * @param form its OID and occurrence, null for none
 * @param formVersion version that the act made, null for none
 * @param path item concerned, or a group's OID with a row; null for none
 * @param before old value, null for none
 * @param after new value, null for none
 * @param reason why, null for none
 * @param account user name of the account concerned, null for none
 */
public record AuditEvent(
        AuditKind kind,
        @Nullable Integer siteId,
        @Nullable Long subjectId,
        @Nullable Long formId,
        @Nullable FormKey form,
        @Nullable Integer formVersion,
        @Nullable ItemPath path,
        @Nullable AuditValue before,
        @Nullable AuditValue after,
        @Nullable String reason,
        @Nullable String account) {

    /**
     * A value in the trail.
     *
     * @param text its canonical text, null when there is only a missing reason
     * @param missing the missing reason, null when there is a value
     */
    public record AuditValue(@Nullable String text, @Nullable Missing missing) {

        /** The trail's form of an item's value; null for an empty one. */
        public static @Nullable AuditValue of(ItemValue value) {
            return switch (value) {
                case ItemValue.Empty empty -> null;
                case ItemValue.Absent(Missing reason) -> new AuditValue(null, reason);
                case ItemValue.Known known -> new AuditValue(ItemText.write(known), null);
            };
        }
    }

    /** Something of this kind, in the portal's own chain. */
    public static AuditEvent of(AuditKind kind) {
        return new AuditEvent(kind, null, null, null, null, null, null, null, null, null, null);
    }

    /** About this site, in the portal's own chain. */
    public AuditEvent atSite(int site) {
        return new AuditEvent(
                kind,
                site,
                subjectId,
                formId,
                form,
                formVersion,
                path,
                before,
                after,
                reason,
                account);
    }

    /** About this subject. */
    public AuditEvent about(int site, long subject) {
        return new AuditEvent(
                kind,
                site,
                subject,
                formId,
                form,
                formVersion,
                path,
                before,
                after,
                reason,
                account);
    }

    /** In this form of a subject, in the version that the act makes. */
    public AuditEvent inForm(int site, long subject, long formId, FormKey form, int version) {
        return new AuditEvent(
                kind, site, subject, formId, form, version, path, before, after, reason, account);
    }

    /** At this item. */
    public AuditEvent at(ItemPath item) {
        return new AuditEvent(
                kind,
                siteId,
                subjectId,
                formId,
                form,
                formVersion,
                item,
                before,
                after,
                reason,
                account);
    }

    /** From one value of an item to another. */
    public AuditEvent changed(ItemValue from, ItemValue to) {
        return withValues(AuditValue.of(from), AuditValue.of(to));
    }

    /** From one word to another (status, role); null for none. */
    public AuditEvent changed(@Nullable String from, @Nullable String to) {
        return withValues(
                from == null ? null : new AuditValue(from, null),
                to == null ? null : new AuditValue(to, null));
    }

    private AuditEvent withValues(@Nullable AuditValue from, @Nullable AuditValue to) {
        return new AuditEvent(
                kind,
                siteId,
                subjectId,
                formId,
                form,
                formVersion,
                path,
                from,
                to,
                reason,
                account);
    }

    /** For this reason; null for none. */
    public AuditEvent because(@Nullable String why) {
        return new AuditEvent(
                kind,
                siteId,
                subjectId,
                formId,
                form,
                formVersion,
                path,
                before,
                after,
                why,
                account);
    }

    /** About the account of this user name; who does it is the trail's to add. */
    public AuditEvent aboutAccount(String username) {
        return new AuditEvent(
                kind,
                siteId,
                subjectId,
                formId,
                form,
                formVersion,
                path,
                before,
                after,
                reason,
                username);
    }
}
