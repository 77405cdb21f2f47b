import { html, type TemplateResult } from 'lit';
import type { CaseForm } from './case-form.js';
import { fieldOf } from './fields.js';
import { findingOf } from './findings.js';
import { Field, place } from './model.js';

/** How many columns fit into so many pixels. */
export const columnsFor = (width: number): number => [340, 540, 720].filter((limit) => width > limit).length + 1;

/**
 * Fields in rows of as many columns as there are, in their order, each row's findings under it. The
 * rows are formed here and not by the style sheet, so that reading order and order on screen agree.
 */
export const gridOf = (form: CaseForm, fields: Field[], row: number): TemplateResult =>
    html`<div class="ds-grid" data-columns=${form.columns}>
        ${lines(fields, form.columns).map(
            (line) =>
                html`${line.map((field) => fieldOf(form, fitting(field, form.columns), row))}${line.flatMap((field) =>
                    form.findings.at(place(field.oid, row)).map((finding) => findingOf(form, finding)),
                )}`,
        )}
    </div>`;

/** Four words or more side by side need more than two columns: with fewer they stand in a list. */
const fitting = (field: Field, columns: number): Field =>
    field.kind === 'CHOICE' && field.options.length > 3 && columns < 3 ? { ...field, kind: 'LIST' } : field;

const lines = (fields: Field[], columns: number): Field[][] => {
    const all: Field[][] = [];
    let free = 0;
    for (const field of fields) {
        const span = Math.min(field.span, columns);
        if (span > free) {
            all.push([]);
            free = columns;
        }
        all[all.length - 1].push(field);
        free -= span;
    }
    return all;
};
