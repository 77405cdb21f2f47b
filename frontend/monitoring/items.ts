import { html, nothing, type TemplateResult } from 'lit';
import type { Form, Item, Section } from './model.js';
import type { VerifyDesk } from './verify-desk.js';

/** The values of the form in hand, section by section. */
export const itemsOf = (desk: VerifyDesk, form: Form): TemplateResult =>
    html`<div class="ds-verify-title">
            <h2>${form.subject} · ${form.title}</h2>
            <span class="ds-badge" data-tone=${form.status[1]}
                ><span class="ds-glyph" data-glyph=${form.status[0]} aria-hidden="true"></span>${form.status[2]}</span
            >
            <a href=${form.address}>${desk.word('open')}</a>
            <button type="button" class="ds-button" @click=${() => desk.askSection()}>${desk.word('section')}<kbd>Shift V</kbd></button>
        </div>
        ${form.closed ? html`<p class="ds-closed">${form.closed}</p>` : nothing}
        <div class="ds-verify-items" role="grid" aria-label=${`${form.subject} ${form.title}`}>
            <div role="rowgroup">
                <div role="row" class="ds-verify-columns">
                    <span role="columnheader">${desk.word('column.item')}</span>
                    <span role="columnheader">${desk.word('column.value')}</span>
                    <span role="columnheader">${desk.word('column.state')}</span>
                </div>
            </div>
            ${form.sections.map((section) => sectionOf(desk, section))}
        </div>`;

const sectionOf = (desk: VerifyDesk, section: Section): TemplateResult =>
    html`<div role="rowgroup">
        <div role="row" class="ds-verify-section"><span role="gridcell" aria-colspan="3">${section.title}</span></div>
        ${section.items.map((item) => itemOf(desk, item))}
    </div>`;

const itemOf = (desk: VerifyDesk, item: Item): TemplateResult => {
    const here = item.path === desk.path;
    const query = item.queries.at(-1);
    return html`<div
        role="row"
        class="ds-verify-item"
        data-path=${item.path}
        tabindex=${here ? '0' : '-1'}
        aria-selected=${here ? 'true' : 'false'}
        @click=${() => desk.focusOn(item.path)}
    >
        <span role="gridcell" class="ds-verify-label">
            <span data-tone=${item.mark[1] || 'plain'}
                >${item.mark[0]
                    ? html`<span class="ds-glyph" data-glyph=${item.mark[0]} role="img" aria-label=${item.mark[2]} title=${item.mark[2]}></span>`
                    : html`<span class="ds-verify-blank"></span>`}</span
            ><span>${item.label}</span></span
        >
        <span role="gridcell" class="ds-verify-value">${valueOf(desk, item)}</span>
        <span role="gridcell" class="ds-verify-state"
            >${query ? html`<span class="ds-query-badge">${query.label}</span> ${query.state}` : item.state}</span
        >
    </div>`;
};

const valueOf = (desk: VerifyDesk, item: Item): TemplateResult =>
    html`${item.was ? html`<s><span class="ds-visually-hidden">${desk.word('was')} </span>${item.was}</s> → ` : nothing}${item.missing
        ? html`<span class="ds-missing-reason" title=${item.value}>${item.missing}</span>`
        : item.was
          ? html`<strong>${item.value}</strong>`
          : item.value}`;
