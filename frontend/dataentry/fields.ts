import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import type { CaseForm } from './case-form.js';
import { focusAt } from './keys.js';
import { missingButton, missingMenu, missingOf, onDelete } from './missing.js';
import { Cell, Field, idOf, place } from './model.js';

const labelled = (form: CaseForm, field: Field, row: number, inner: TemplateResult): TemplateResult => {
    const path = place(field.oid, row);
    const id = idOf(path);
    const grouped = ['CHOICE', 'CHECKS'].includes(field.kind) && !form.typing.cell(path).missing;
    const text = html`${field.label}${form.isRequired(path)
        ? html`<em aria-hidden="true">*</em><span class="ds-visually-hidden">${form.word('required')}</span>`
        : nothing}`;
    return html`<div
        class=${classMap({ 'ds-field': true, [`ds-span-${field.span}`]: true, 'ds-not-asked': form.isNotAsked(path) })}
        data-path=${path}
    >
        <div class="ds-label" title=${field.label}>
            ${grouped || !form.model.editable
                ? html`<span id=${`${id}-label`}>${text}</span>`
                : html`<label id=${`${id}-label`} for=${id}>${text}</label>`}
            <span class="ds-field-marks">${was(form, path)}${marks(form, path)}${missingButton(form, field, path)}</span>
        </div>
        ${inner}${missingMenu(form, path)}
    </div>`;
};

const was = (form: CaseForm, path: string) =>
    form.now.was[path] === undefined ? nothing : html`<span class="ds-was">${form.now.was[path]}</span>`;

const marks = (form: CaseForm, path: string) =>
    (form.model.marks[path] ?? []).map((mark) =>
        mark.tone === 'query'
            ? html`<span class="ds-query-badge" role="img" aria-label=${mark.label} title=${mark.label}>${mark.text}</span>`
            : html`<span
                  class="ds-glyph"
                  role="img"
                  data-glyph=${mark.glyph}
                  data-tone=${mark.tone}
                  aria-label=${mark.label}
                  title=${mark.label}
              ></span>`,
    );

/** A field with its label, marks and findings below it. */
export const fieldOf = (form: CaseForm, field: Field, row: number): TemplateResult => {
    if (field.kind === 'DERIVED') {
        return derived(form, field);
    }
    const path = place(field.oid, row);
    const cell = form.typing.cell(path);
    if (!form.model.editable) {
        return labelled(form, field, row, reading(form, field, path, cell));
    }
    if (cell.missing) {
        return labelled(form, field, row, missingOf(form, path, cell));
    }
    return labelled(form, field, row, control(form, field, path, cell));
};

const derived = (form: CaseForm, field: Field): TemplateResult =>
    html`<div class=${`ds-field ds-span-${field.span}`}>
        <div class="ds-label" title=${field.label}><span>${field.label}</span></div>
        <div class="ds-derived" title=${form.word('derived')}>${form.now.derived[field.oid] || '–'}</div>
    </div>`;

const reading = (form: CaseForm, field: Field, path: string, cell: Cell): TemplateResult =>
    html`<div
        id=${idOf(path)}
        class="ds-value"
        role="group"
        tabindex="0"
        aria-labelledby=${`${idOf(path)}-label`}
        @focus=${() => form.focused(path)}
    >
        ${cell.missing
            ? html`<span class="ds-missing-reason">${cell.missing}</span> ${form.word(`missing.${cell.missing}`)}`
            : form.inWords(field, cell) || '–'}
    </div>`;

const control = (form: CaseForm, field: Field, path: string, cell: Cell): TemplateResult => {
    switch (field.kind) {
        case 'CHOICE':
            return choice(form, field, path, cell);
        case 'CHECKS':
            return checks(form, field, path, cell);
        case 'LIST':
            return list(form, field, path, cell);
        case 'TEXT':
            return html`<textarea
                id=${idOf(path)}
                class=${`ds-input ds-grows ${state(form, path)}`}
                rows="1"
                .value=${live(cell.text)}
                aria-invalid=${invalid(form, path)}
                aria-describedby=${form.findings.describedBy(path)}
                @input=${(e: Event) => form.typing.typing(path, e)}
                @change=${(e: Event) => form.typing.typedIn(path, (e.target as HTMLTextAreaElement).value)}
                @focus=${() => form.focused(path)}
            ></textarea>`;
        default:
            return line(form, field, path, cell);
    }
};

const line = (form: CaseForm, field: Field, path: string, cell: Cell): TemplateResult =>
    html`<div class=${`ds-input ${state(form, path)}`}>
        <input
            id=${idOf(path)}
            type="text"
            autocomplete="off"
            inputmode=${field.kind === 'NUMBER' ? 'decimal' : 'text'}
            placeholder=${field.kind === 'DATE' ? form.word('pick.form') : ''}
            .value=${live(cell.text)}
            aria-required=${form.isRequired(path) ? 'true' : 'false'}
            aria-invalid=${invalid(form, path)}
            aria-describedby=${form.findings.describedBy(path)}
            @input=${(e: Event) => form.typing.typing(path, e)}
            @change=${(e: Event) => form.typing.typedIn(path, (e.target as HTMLInputElement).value)}
            @focus=${() => form.focused(path)}
        />
        ${field.unit ? html`<span class="ds-unit" id=${`${idOf(path)}-unit`}>${field.unit}</span>` : nothing}
        ${field.kind === 'DATE' ? picker(form, field, path, cell) : nothing}
    </div>`;

const picker = (form: CaseForm, field: Field, path: string, cell: Cell): TemplateResult =>
    html`<button
            type="button"
            class="ds-pick"
            tabindex="-1"
            aria-label=${form.word('pick', field.label)}
            @click=${pick}
        ><span class="ds-glyph" data-glyph="calendar" aria-hidden="true"></span></button
        ><input
            type="date"
            class="ds-picker"
            tabindex="-1"
            aria-hidden="true"
            .value=${/^\d{4}-\d{2}-\d{2}$/.test(cell.text) ? cell.text : ''}
            @change=${(e: Event) => picked(form, path, (e.target as HTMLInputElement).value)}
        />`;

const pick = (e: Event): void =>
    ((e.currentTarget as HTMLElement).nextElementSibling as HTMLInputElement).showPicker();

const picked = (form: CaseForm, path: string, date: string): void => {
    if (date) {
        form.typing.typedIn(path, date);
        focusAt(form, `item:${path}`);
    }
};

const choice = (form: CaseForm, field: Field, path: string, cell: Cell): TemplateResult =>
    html`<div
        class=${`ds-choice ${state(form, path)}`}
        role="radiogroup"
        id=${idOf(path)}
        aria-labelledby=${`${idOf(path)}-label`}
        aria-describedby=${form.findings.describedBy(path)}
    >
        ${field.options.map(
            (option) =>
                html`<label
                    ><input
                        type="radio"
                        name=${idOf(path)}
                        .value=${option.code}
                        .checked=${live(cell.text === option.code)}
                        @change=${() => form.typing.typedIn(path, option.code)}
                        @keydown=${(e: KeyboardEvent) => onDelete(e, () => form.typing.typedIn(path, ''))}
                        @focus=${() => form.focused(path)}
                    /><span>${option.label}</span></label
                >`,
        )}
    </div>`;

const checks = (form: CaseForm, field: Field, path: string, cell: Cell): TemplateResult => {
    const chosen = cell.text ? cell.text.split(',') : [];
    const toggle = (code: string, on: boolean): void =>
        form.typing.typedIn(
            path,
            field.options
                .map((option) => option.code)
                .filter((c) => (c === code ? on : chosen.includes(c)))
                .join(','),
        );
    return html`<div
        class=${`ds-checks ${state(form, path)}`}
        role="group"
        id=${idOf(path)}
        aria-labelledby=${`${idOf(path)}-label`}
        aria-describedby=${form.findings.describedBy(path)}
    >
        ${field.options.map(
            (option) =>
                html`<label
                    ><input
                        type="checkbox"
                        .checked=${live(chosen.includes(option.code))}
                        @change=${(e: Event) => toggle(option.code, (e.target as HTMLInputElement).checked)}
                        @focus=${() => form.focused(path)}
                    /><span>${option.label}</span></label
                >`,
        )}
    </div>`;
};

const list = (form: CaseForm, field: Field, path: string, cell: Cell): TemplateResult =>
    html`<div class=${`ds-input ds-list ${state(form, path)}`}>
        <select
            id=${idOf(path)}
            aria-required=${form.isRequired(path) ? 'true' : 'false'}
            aria-invalid=${invalid(form, path)}
            aria-describedby=${form.findings.describedBy(path)}
            @change=${(e: Event) => form.typing.typedIn(path, (e.target as HTMLSelectElement).value)}
            @focus=${() => form.focused(path)}
        >
            <option value="" .selected=${live(cell.text === '')}>${form.word('choose')}</option>
            ${field.options.map(
                (option) =>
                    html`<option value=${option.code} .selected=${live(cell.text === option.code)}>${option.label}</option>`,
            )}
        </select>
        <span class="ds-glyph" data-glyph="chevron-down" aria-hidden="true"></span>
    </div>`;

const state = (form: CaseForm, path: string): string => {
    const lines = form.findings.about(path);
    if (lines.some((f) => f.hard)) {
        return 'ds-hard';
    }
    return lines.length > 0 ? 'ds-soft' : '';
};

const invalid = (form: CaseForm, path: string): string => (state(form, path) === 'ds-hard' ? 'true' : 'false');
