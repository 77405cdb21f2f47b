import { html, nothing, type TemplateResult } from 'lit';
import type { Form, Item, Query } from './model.js';
import type { VerifyDesk } from './verify-desk.js';

/** Those at the foot; all of them stand behind the question mark. */
const KEYS: [string, string][] = [
    ['↑ ↓', 'keys.item'],
    ['F4', 'keys.next'],
    ['L', 'keys.source'],
    ['Ctrl Z', 'keys.undo'],
];

const ALL_KEYS: [string, string][] = [
    ['↑ ↓ Home End', 'keys.item'],
    ['F4, Shift F4', 'keys.next'],
    ['V', 'keys.verify'],
    ['Shift V', 'section'],
    ['Q', 'query'],
    ['H', 'history'],
    ['L', 'keys.source'],
    ['PgUp PgDn', 'keys.page'],
    ['Ctrl Enter', 'query.send'],
    ['Ctrl Z', 'keys.undo'],
    ['F9', 'keys.panel'],
    ['Esc', 'leave'],
];

/** What stands under the values: always about the one in focus, or the question that was asked. */
export const panelOf = (desk: VerifyDesk, form: Form): TemplateResult => {
    const { item } = desk;
    return html`<section class="ds-verify-panel" data-mode=${desk.mode}>
            ${item ? contentOf(desk, form, item) : html`<p>${desk.word('none')}</p>`}
            ${desk.said ? html`<p class="ds-answer" data-tone=${desk.tone}>${desk.said}</p>` : nothing}
        </section>
        <footer class="ds-verify-keys">${KEYS.map(([key, words]) => html`<span><kbd>${key}</kbd>${desk.word(words)}</span>`)}
            <button type="button" class="ds-verify-help" aria-expanded=${desk.mode === 'keys' ? 'true' : 'false'} @click=${() => (desk.mode === 'keys' ? desk.leave() : desk.turnTo('keys'))}>
                <kbd>?</kbd>${desk.word('keys.all')}
            </button>
        </footer>`;
};

const contentOf = (desk: VerifyDesk, form: Form, item: Item): TemplateResult => {
    switch (desk.mode) {
        case 'section':
            return sectionOf(desk);
        case 'query':
            return queryOf(desk, item);
        case 'history':
            return historyOf(desk, item);
        case 'keys':
            return keysOf(desk);
        default:
            return aboutOf(desk, form, item);
    }
};

const keysOf = (desk: VerifyDesk): TemplateResult =>
    html`<h3 tabindex="-1" data-first>${desk.word('keys.all')}</h3>
        <dl class="ds-verify-all-keys">
            ${ALL_KEYS.map(([key, words]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${desk.word(words)}</dd></div>`)}
        </dl>`;

const aboutOf = (desk: VerifyDesk, form: Form, item: Item): TemplateResult =>
    html`<h3>${item.label}: ${item.was ? html`${item.was} → ${item.value}` : item.value}</h3>
        ${item.about.map((words) => html`<p>${words}</p>`)} ${item.queries.map((query) => threadOf(query))}
        <div class="ds-verify-acts">
            <button type="button" class="ds-button ds-primary" ?disabled=${!item.open} @click=${() => desk.verifyItem()}>${item.verify}<kbd>V</kbd></button>
            <button type="button" class="ds-button" @click=${() => desk.turnTo('query')}>${desk.word('query')}<kbd>Q</kbd></button>
            <button type="button" class="ds-button ds-tertiary" @click=${() => void desk.showHistory()}>${desk.word('history')}<kbd>H</kbd></button>
            <span class="ds-verify-left">${form.left}</span>
        </div>`;

const threadOf = (query: Query): TemplateResult =>
    html`<div class="ds-verify-thread">
        <p><span class="ds-query-badge">${query.label}</span> ${query.state}</p>
        ${query.said.map((one) => html`<p><strong>${one.by}</strong> <span>${one.at}</span> ${one.words}</p>`)}
    </div>`;

const sectionOf = (desk: VerifyDesk): TemplateResult => {
    const left = desk.sectionLeft;
    return html`<h3>${desk.word('section.title', left.length, desk.section?.title ?? '')}</h3>
        <ul class="ds-verify-some" tabindex="0">
            ${left.map((item) => html`<li>${item.label}: ${item.was ? html`<s>${item.was}</s> → ` : nothing}<strong>${item.value}</strong></li>`)}
        </ul>
        <div class="ds-verify-acts">
            <button type="button" class="ds-button ds-primary" data-first @click=${() => void desk.verifySection()}>
                ${desk.word('section.do', left.length)}<kbd>Enter</kbd>
            </button>
            <button type="button" class="ds-button" @click=${() => desk.leave()}>${desk.word('leave')}<kbd>Esc</kbd></button>
        </div>`;
};

const queryOf = (desk: VerifyDesk, item: Item): TemplateResult =>
    html`<h3>${item.label}: ${item.value}</h3>
        <label class="ds-verify-question"
            >${desk.word('query.words')}
            <textarea
                rows="3"
                maxlength="10000"
                .value=${desk.typed}
                @input=${(e: Event) => {
                    desk.typed = (e.target as HTMLTextAreaElement).value;
                    desk.sure = false;
                }}
            ></textarea>
        </label>
        <div class="ds-verify-acts">
            <button type="button" class="ds-button ds-primary" @click=${() => void desk.send()}>
                ${desk.word(desk.sure ? 'query.sure' : 'query.send')}<kbd>Ctrl Enter</kbd>
            </button>
            <button type="button" class="ds-button" @click=${() => desk.leave()}>${desk.word('leave')}<kbd>Esc</kbd></button>
        </div>`;

const historyOf = (desk: VerifyDesk, item: Item): TemplateResult =>
    html`<h3>${item.label}</h3>
        ${desk.history.length === 0 ? html`<p>${desk.word('history.none')}</p>` : nothing}
        <ul class="ds-verify-some" tabindex="0" aria-label=${desk.word('history')}>
            ${desk.history.map(
                ([kind, values, by, reason]) =>
                    html`<li><strong>${values || kind}</strong>${values ? html` ${kind}` : nothing}<br />${by}${reason ? html`<br />${reason}` : nothing}</li>`,
            )}
        </ul>
        <div class="ds-verify-acts">
            <button type="button" class="ds-button" data-first @click=${() => desk.leave()}>${desk.word('leave')}<kbd>Esc</kbd></button>
        </div>`;
