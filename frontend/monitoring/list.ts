import { html, nothing, type TemplateResult } from 'lit';
import { barOf } from './head.js';
import type { Row } from './model.js';
import type { VerifyDesk } from './verify-desk.js';

const GLYPHS: Record<string, string> = {
    ALL: 'verification-required',
    DROPPED: 'verification-dropped',
    ANSWERED: 'queries',
    OVERDUE: 'audit',
};

/** The lists to choose from, and the forms of the chosen one. */
export const listOf = (desk: VerifyDesk): TemplateResult => {
    const { head, list } = desk.desk;
    if (desk.folded) {
        return html`<nav class="ds-verify-list" aria-label=${desk.word('list')}>${foldOf(desk)}</nav>`;
    }
    return html`<nav class="ds-verify-list" aria-label=${desk.word('list')}>
        ${foldOf(desk)}
        <ul class="ds-verify-kinds" aria-label=${desk.word('list.kinds')}>
            ${head.kinds.map(
                (kind) =>
                    html`<li>
                        <button type="button" aria-pressed=${kind.code === head.kind ? 'true' : 'false'} @click=${() => void desk.choose({ kind: kind.code })}>
                            <span class="ds-glyph" data-glyph=${GLYPHS[kind.code]} aria-hidden="true"></span><span>${kind.label}</span><b>${kind.count}</b>
                        </button>
                    </li>`,
            )}
        </ul>
        ${head.sites.length > 1 ? siteOf(desk) : nothing} ${subjectOf(desk)}
        <h2>${desk.word('list.order')}</h2>
        ${list.rows.length === 0 ? html`<p class="ds-verify-empty">${list.empty}</p>` : nothing}
        <ul class="ds-verify-rows">
            ${list.rows.map((row) => html`<li>${rowOf(desk, row)}</li>`)}
        </ul>
        ${list.more ? html`<button type="button" class="ds-button ds-tertiary" @click=${() => void desk.more()}>${desk.word('list.more')}</button>` : nothing}
    </nav>`;
};

const foldOf = (desk: VerifyDesk): TemplateResult => {
    const words = desk.word(desk.folded ? 'list.unfold' : 'list.fold');
    return html`<button
        type="button"
        class="ds-icon-button ds-verify-fold"
        aria-expanded=${desk.folded ? 'false' : 'true'}
        aria-label=${words}
        title=${words}
        @click=${() => desk.fold()}
    >
        <span class="ds-glyph" data-glyph=${desk.folded ? 'chevron-right' : 'chevron-left'} aria-hidden="true"></span>
    </button>`;
};

/** A subject alone; empty for all. */
const subjectOf = (desk: VerifyDesk): TemplateResult =>
    html`<input
        type="search"
        class="ds-verify-site ds-verify-subject"
        maxlength="8"
        aria-label=${desk.word('subject')}
        placeholder=${desk.word('subject.hint')}
        .value=${desk.desk.head.subject}
        @change=${(e: Event) => void desk.choose({ subject: (e.target as HTMLInputElement).value })}
    />`;

const siteOf = (desk: VerifyDesk): TemplateResult => {
    const { head } = desk.desk;
    return html`<select
        class="ds-verify-site"
        aria-label=${desk.word('site.choose')}
        @change=${(e: Event) => void desk.choose({ site: (e.target as HTMLSelectElement).value })}
    >
        <option value="" ?selected=${head.site === ''}>${desk.word('site.all')}</option>
        ${head.sites.map((site) => html`<option value=${site.code} ?selected=${head.site === site.code}>${site.label}</option>`)}
    </select>`;
};

const rowOf = (desk: VerifyDesk, row: Row): TemplateResult =>
    html`<button
        type="button"
        class="ds-verify-row"
        aria-current=${row.key === desk.desk.form?.key ? 'true' : 'false'}
        @click=${() => void desk.open(row.key, 'first')}
    >
        <span class="ds-verify-name"
            ><span><strong>${row.subject}</strong> ${row.title}</span>${row.dropped > 0
                ? html`<span class="ds-badge" data-tone="attention" title=${desk.word('dropped')}
                      ><span class="ds-glyph" data-glyph="verification-dropped" aria-hidden="true"></span>${row.dropped}</span
                  >`
                : nothing}${row.queries > 0 ? html`<span class="ds-query-badge" title=${desk.word('queries')}>Q${row.queries}</span>` : nothing}</span
        >
        <span class="ds-verify-note"><span>${row.note}</span><span>${row.progress}</span></span>
        ${barOf(row.verified, row.required)}
    </button>`;
