import { html, nothing, type TemplateResult } from 'lit';
import { Field, place, Row, Section } from './model.js';
import { findingOf } from './findings.js';
import { gridOf } from './grid.js';
import type { CaseForm } from './case-form.js';

/** A repeating group: one line a row, and the row in hand opened into its fields. */
export const rowsOf = (form: CaseForm, section: Section): TemplateResult => {
    const rows = form.model.rows[section.oid] ?? [];
    const columns = section.fields.slice(0, 8);
    return html`<section data-group=${section.oid}>
        <div class="ds-rows-head">
            <h2>${section.title}<span class="ds-rows-count">${rowCount(form, rows)}</span></h2>
            ${form.model.editable
                ? html`<button
                      type="button"
                      class="ds-button ds-tertiary"
                      id=${`add-${section.oid}`}
                      @click=${() => form.row(section.oid, 0, 'add')}
                  >
                      <span class="ds-glyph" data-glyph="add" aria-hidden="true"></span>${form.word('row.add')}<kbd>Ins</kbd>
                  </button>`
                : nothing}
        </div>
        ${rows.length === 0 ? html`<p class="ds-hint">${form.word('row.none')}</p>` : table(form, section, columns, rows)}
    </section>`;
};

const rowCount = (form: CaseForm, rows: Row[]): string => {
    const voided = rows.filter((row) => row.state).length;
    const valid = rows.length - voided;
    const count = form.word(valid === 1 ? 'row.one' : 'row.count', String(valid));
    return voided === 0 ? count : `${count}, ${form.word('row.voided', String(voided))}`;
};

const table = (form: CaseForm, section: Section, columns: Field[], rows: Row[]): TemplateResult =>
    html`<div class="ds-rows-scroll">
        <table class="ds-rows">
            <thead>
                <tr>
                    <th scope="col">${form.word('row')}</th>
                    ${columns.map((field) => html`<th scope="col">${field.label}</th>`)}
                    <th scope="col"><span class="ds-visually-hidden">${form.word('row.actions')}</span></th>
                </tr>
            </thead>
            <tbody>
                ${rows.map((row) => line(form, section, columns, row))}
            </tbody>
        </table>
    </div>`;

const line = (form: CaseForm, section: Section, columns: Field[], row: Row): TemplateResult => {
    const key = `${section.oid}#${row.number}`;
    const open = form.openRow === key;
    const width = columns.length + 2;
    const findings = form.findings.ofRow(section, row.number);
    return html`<tr class=${`${row.state ? 'ds-void' : ''} ${open ? 'ds-open' : ''}`}>
            <th scope="row">
                ${row.state === 'void' || !form.model.editable
                    ? html`<span>${row.number}</span>`
                    : html`<button
                          type="button"
                          id=${`row-${section.oid}-${row.number}`}
                          aria-expanded=${open ? 'true' : 'false'}
                          aria-label=${form.word(open ? 'row.close' : 'row.edit', String(row.number))}
                          @click=${() => form.toggleRow(key)}
                      >
                          ${row.number}
                      </button>`}
            </th>
            ${columns.map((field) => html`<td @click=${() => form.openRowAt(key, row)}>${cellOf(form, field, row)}</td>`)}
            <td class="ds-row-actions">${actions(form, section, row)}</td>
        </tr>
        ${row.state === 'void'
            ? html`<tr class="ds-void-why"><td></td><td colspan=${width - 1}><span class="ds-badge" data-tone="plain">${form.word('row.voiding')}</span> ${row.why}</td></tr>`
            : nothing}
        ${row.state === 'voiding'
            ? html`<tr class="ds-void-why"><td></td><td colspan=${width - 1}>${voiding(form, section, row)}</td></tr>`
            : nothing}
        ${open
            ? html`<tr class="ds-row-fields">
                  <td colspan=${width}>
                      ${gridOf(form, section.fields, row.number)}
                  </td>
              </tr>`
            : findings.map((finding) => html`<tr class="ds-row-finding"><td colspan=${width}>${findingOf(form, finding)}</td></tr>`)}`;
};

const cellOf = (form: CaseForm, field: Field, row: Row): TemplateResult => {
    const path = place(field.oid, row.number);
    const cell = form.typing.cell(path);
    if (cell.missing) {
        return html`<span class="ds-missing-reason" title=${form.word(`missing.${cell.missing}`)}>${cell.missing}</span>`;
    }
    const words = form.inWords(field, cell);
    if (!words) {
        return html`<span class=${form.isRequired(path) ? 'ds-owed' : 'ds-hint'}>–</span>`;
    }
    return row.state ? html`<s>${words}</s>` : html`${words}`;
};

const actions = (form: CaseForm, section: Section, row: Row): TemplateResult | typeof nothing => {
    if (!form.model.editable || row.state === 'void') {
        return nothing;
    }
    const button = (act: string, glyph: string, label: string): TemplateResult =>
        html`<button
            type="button"
            class="ds-icon-button"
            aria-label=${form.word(label, String(row.number))}
            title=${form.word(label, String(row.number))}
            @click=${() => form.row(section.oid, row.number, act)}
        >
            <span class="ds-glyph" data-glyph=${glyph} aria-hidden="true"></span>
        </button>`;
    if (row.state === 'voiding') {
        return button('restore', 'undo', 'row.restore');
    }
    return html`${button('copy', 'copy', 'row.copy')}${row.added
        ? button('remove', 'close', 'row.remove')
        : button('void', 'void', 'row.void')}`;
};

const voiding = (form: CaseForm, section: Section, row: Row): TemplateResult => {
    const path = `${section.oid}#${row.number}`;
    return html`<div class="ds-explain">
        <span class="ds-badge" data-tone="attention">${form.word('row.voiding')}</span>
        <input
            class="ds-input"
            id=${`void-${section.oid}-${row.number}`}
            aria-label=${form.word('row.reason', String(row.number))}
            placeholder=${form.word('row.reason', String(row.number))}
            .value=${form.typing.reasonOf(path)}
            @input=${(e: Event) => form.typing.reasoning(path, e)}
            @change=${(e: Event) => form.typing.giveReason(path, (e.target as HTMLInputElement).value)}
        />
    </div>`;
};
