import { html, nothing, type TemplateResult } from 'lit';
import type { CaseForm } from './case-form.js';

const KEYS: [string, string][] = [
    ['Ctrl S', 'keys.save'],
    ['F4', 'keys.finding'],
    ['F2', 'keys.missing'],
    ['Ctrl Enter', 'keys.explain'],
    ['Ctrl Z', 'keys.undo'],
    ['Ins', 'keys.row'],
    ['Esc', 'keys.close'],
    ['Alt ↓', 'keys.pick'],
    ['Alt N', 'keys.open'],
    ['F9', 'keys.panel'],
    ['Alt H', 'keys.history'],
    ['Alt Q', 'keys.query'],
    ['Alt L', 'keys.source'],
];

/** What stands over the fields: the form's name, how it stands, and whether the typing is kept. */
export const headerOf = (form: CaseForm): TemplateResult => {
    const { title, status, saved, editable } = form.model;
    return html`<header class="ds-form-head">
            <h1>${title}</h1>
            <span class="ds-badge" data-tone=${status.tone}
                ><span class="ds-glyph" data-glyph=${status.glyph} aria-hidden="true"></span>${status.word}</span
            >
            <span class="ds-small ds-secondary">${saved}</span>
            <span class="ds-grow"></span>
            <button type="button" class="ds-button ds-tertiary" @click=${() => form.source(false)}>
                <span class="ds-glyph" data-glyph="sources" aria-hidden="true"></span>${form.word('source')}
            </button>
            ${editable ? html`<span class="ds-draft">${draftWords(form)}</span>` : nothing}
        </header>
        ${form.keysShown ? keyList(form) : nothing}`;
};

/** Whether the typing is kept, and since when. */
export const draftWords = (form: CaseForm): TemplateResult | typeof nothing => {
    const { status } = form.typing;
    if (status.waiting >= 2) {
        return html`<span data-tone="attention">${form.word('draft.waiting')}</span>`;
    }
    if (status.pending) {
        return html`<span class="ds-secondary">${form.word('draft.keeping')}</span>`;
    }
    if (!status.at || form.now.drafts === 0) {
        return nothing;
    }
    return html`<span data-tone="done"
            ><span class="ds-glyph" data-glyph="check" aria-hidden="true"></span>${form.word('draft.kept', status.at)}</span
        ><span class="ds-secondary">${form.word('notRecord')}</span>`;
};

const keyList = (form: CaseForm): TemplateResult =>
    html`<dl class="ds-keys-list" tabindex="-1">
        ${KEYS.map(([key, words]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${form.word(words)}</dd></div>`)}
    </dl>`;
