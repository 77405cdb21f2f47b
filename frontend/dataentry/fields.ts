import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { live } from 'lit/directives/live.js';
import { Cell, Field, idOf, Line, place } from './model.js';
import type { CaseForm } from './case-form.js';

const labelled = (form: CaseForm, field: Field, row: number, inner: TemplateResult): TemplateResult => {
    const path = place(field.oid, row);
    const id = idOf(path);
    const grouped = ['CHOICE', 'CHECKS'].includes(field.kind) && !form.cell(path).missing;
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
            <span class="ds-field-marks">${was(form, path)}${marks(form, path)}${missingMenuButton(form, field, path)}</span>
        </div>
        ${inner}${form.menuAt === path ? missingMenu(form, path) : nothing}
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

const missingMenuButton = (form: CaseForm, field: Field, path: string) =>
    !form.model.editable
        ? nothing
        : html`<button
              type="button"
              class="ds-missing-button"
              tabindex="-1"
              aria-label=${form.word('missing.of', field.label)}
              title=${form.word('missing')}
              @click=${() => form.openMenu(path)}
          >
              …
          </button>`;

const missingMenu = (form: CaseForm, path: string): TemplateResult =>
    html`<div class="ds-missing-menu" role="menu" aria-label=${form.word('missing')} @keydown=${form.onMenuKey}>
        ${['UNK', 'NA', 'ND'].map(
            (reason) =>
                html`<button type="button" role="menuitem" @click=${() => form.setMissing(path, reason)}>
                    <span class="ds-missing-reason">${reason}</span>${form.word(`missing.${reason}`)}
                    <kbd>${{ UNK: 'U', NA: 'A', ND: 'D' }[reason]}</kbd>
                </button>`,
        )}
    </div>`;

/** A field with its label, marks and findings below it. */
export const fieldOf = (form: CaseForm, field: Field, row: number): TemplateResult => {
    if (field.kind === 'DERIVED') {
        return derived(form, field);
    }
    const path = place(field.oid, row);
    const cell = form.cell(path);
    if (!form.model.editable) {
        return labelled(form, field, row, reading(form, field, path, cell));
    }
    if (cell.missing) {
        return labelled(form, field, row, missing(form, path, cell));
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

const missing = (form: CaseForm, path: string, cell: Cell): TemplateResult =>
    html`<div class="ds-input ds-is-missing">
        <span class="ds-missing-reason" aria-hidden="true">${cell.missing}</span>
        <input
            id=${idOf(path)}
            readonly
            .value=${form.word(`missing.${cell.missing}`)}
            aria-describedby=${form.describedBy(path)}
            @focus=${() => form.focused(path)}
            @keydown=${(e: KeyboardEvent) => form.onMissingKey(e, path)}
        />
        <button type="button" class="ds-clear" tabindex="-1" aria-label=${form.word('missing.remove')}
            @click=${() => form.setMissing(path, '')}
        ><span class="ds-glyph" data-glyph="close" aria-hidden="true"></span></button>
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
                aria-describedby=${form.describedBy(path)}
                @input=${(e: Event) => form.typing(path, e)}
                @change=${(e: Event) => form.typedIn(path, (e.target as HTMLTextAreaElement).value)}
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
            aria-describedby=${form.describedBy(path)}
            @input=${(e: Event) => form.typing(path, e)}
            @change=${(e: Event) => form.typedIn(path, (e.target as HTMLInputElement).value)}
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
            @click=${(e: Event) => form.pick(e)}
        ><span class="ds-glyph" data-glyph="calendar" aria-hidden="true"></span></button
        ><input
            type="date"
            class="ds-picker"
            tabindex="-1"
            aria-hidden="true"
            .value=${/^\d{4}-\d{2}-\d{2}$/.test(cell.text) ? cell.text : ''}
            @change=${(e: Event) => form.picked(path, (e.target as HTMLInputElement).value)}
        />`;

const choice = (form: CaseForm, field: Field, path: string, cell: Cell): TemplateResult =>
    html`<div
        class=${`ds-choice ${state(form, path)}`}
        role="radiogroup"
        id=${idOf(path)}
        aria-labelledby=${`${idOf(path)}-label`}
        aria-describedby=${form.describedBy(path)}
    >
        ${field.options.map(
            (option) =>
                html`<label
                    ><input
                        type="radio"
                        name=${idOf(path)}
                        .value=${option.code}
                        .checked=${live(cell.text === option.code)}
                        @change=${() => form.typedIn(path, option.code)}
                        @keydown=${(e: KeyboardEvent) => form.onChoiceKey(e, path)}
                        @focus=${() => form.focused(path)}
                    /><span>${option.label}</span></label
                >`,
        )}
    </div>`;

const checks = (form: CaseForm, field: Field, path: string, cell: Cell): TemplateResult => {
    const chosen = cell.text ? cell.text.split(',') : [];
    const toggle = (code: string, on: boolean): void =>
        form.typedIn(
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
        aria-describedby=${form.describedBy(path)}
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
            aria-describedby=${form.describedBy(path)}
            @change=${(e: Event) => form.typedIn(path, (e.target as HTMLSelectElement).value)}
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

const about = (form: CaseForm, path: string): Line[] => form.shownFindings.filter((f) => f.paths.includes(path));

const state = (form: CaseForm, path: string): string => {
    const lines = about(form, path);
    if (lines.some((f) => f.hard)) {
        return 'ds-hard';
    }
    return lines.length > 0 ? 'ds-soft' : '';
};

const invalid = (form: CaseForm, path: string): string => (state(form, path) === 'ds-hard' ? 'true' : 'false');

/** A finding under the row that it is about. */
export const findingOf = (form: CaseForm, finding: Line): TemplateResult =>
    html`<div class=${`ds-finding ${finding.hard ? 'ds-hard' : 'ds-soft'}`} id=${form.findingId(finding)} data-finding=${finding.id} tabindex="-1">
        <span class="ds-glyph" data-glyph=${finding.hard ? 'blocking' : 'warning'} aria-hidden="true"></span>
        <div class="ds-finding-words">
            <p><strong>${finding.sentence}</strong><span class="ds-finding-foot">${finding.foot}</span></p>
            ${finding.hard ? nothing : explanation(form, finding)}
        </div>
    </div>`;

const explanation = (form: CaseForm, finding: Line): TemplateResult =>
    html`<div class="ds-explain">
        <input
            class="ds-input"
            aria-label=${form.word('explain.label')}
            placeholder=${form.word('explain.label')}
            .value=${live(form.explanation(finding))}
            ?disabled=${!form.model.editable}
            @input=${(e: Event) => form.explaining(finding, e)}
            @change=${(e: Event) => form.explain(finding, (e.target as HTMLInputElement).value)}
            @keydown=${(e: KeyboardEvent) => form.onExplainKey(e, finding)}
        />
        <button type="button" class="ds-button" @click=${() => form.keepExplained(finding)}>
            ${form.word('explain.keep')}<kbd>Ctrl Enter</kbd>
        </button>
    </div>`;
