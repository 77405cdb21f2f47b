import { html, nothing, type TemplateResult } from 'lit';
import { findingOf } from '../dataentry/findings.js';
import { gridOf } from '../dataentry/grid.js';
import { Field, place as pathOf, Row } from '../dataentry/model.js';
import { attributionField } from './attribution.js';
import type { GradingGrid } from './grading-grid.js';
import type { Place } from './model.js';
import { typeAheadOf } from './type-ahead.js';

const EVENTS = 'ADVERSE_EVENT';
const COURSE = 'GRADE_CHANGE';
const FIRST = ['TERM', 'GRADE', 'PHASE', 'TERM_OTHER', 'START_DATE', 'END_DATE', 'ONGOING', 'OUTCOME', 'SERIOUS', 'SERIOUS_CRITERIA'];

/** The events behind the cell with all their fields, and what can be done with them. */
export const logOf = (grid: GradingGrid, place: Place): TemplateResult => {
    if (!grid.log.isReady || !grid.hand) {
        return html``;
    }
    const { rows } = grid.hand;
    return html`<div class="ds-log">
        ${rows.length === 0 ? html`<p class="ds-hint">${grid.text('events.none')}</p>` : nothing}
        ${rows.map((row, at) => event(grid, row, at + 1, rows.length))}
        <div class="ds-log-foot">
            ${grid.model.editable && !grid.log.isNowhere
                ? html`<button type="button" class="ds-button" id="add-event" @click=${() => grid.acts.addEvent(place)}>
                      <span class="ds-glyph" data-glyph="add" aria-hidden="true"></span>${grid.text('event.add')}
                  </button>`
                : nothing}
            <button type="button" class="ds-button ds-tertiary" @click=${() => grid.log.leave()}>${grid.text('log.close')}<kbd>Esc</kbd></button>
        </div>
    </div>`;
};

const event = (grid: GradingGrid, row: Row, at: number, of: number): TemplateResult => {
    const { number } = row;
    const title = grid.text('event', at, of);
    return html`<section class=${`ds-log-event ${row.state ? 'ds-void' : ''}`} aria-label=${title}>
        <header>
            <h3>${title}</h3>
            ${row.state === 'void' ? html`<span class="ds-badge" data-tone="plain">${grid.text('event.voided')}</span>` : nothing}
            ${row.state || !grid.model.editable ? nothing : termOf(grid, number)} ${acts(grid, EVENTS, row, 'event')}
        </header>
        ${row.state === 'void' ? html`<p>${row.why}</p>` : nothing}
        ${row.state === 'voiding' ? reason(grid, EVENTS, number) : nothing}
        ${row.state ? nothing : fields(grid, number)}
    </section>`;
};

/** An event charted under the wrong term moves, with all that is known of it, to the right one. */
const termOf = (grid: GradingGrid, row: number): TemplateResult =>
    grid.log.correcting === row
        ? typeAheadOf(grid, grid.log.terms)
        : html`<button type="button" class="ds-button ds-tertiary" id=${`correct-${row}`} @click=${() => grid.log.correctTerm(row)}>
              ${grid.text('correct')}
          </button>`;

const fields = (grid: GradingGrid, row: number): TemplateResult => {
    const all = fieldsOf(grid, EVENTS).filter((field) => isShown(grid, field, row));
    const first = FIRST.flatMap((oid) => all.filter((field) => field.oid === oid));
    const attribution = all.filter((field) => field.oid.startsWith('ATTRIBUTION_'));
    const others = all.filter((field) => !first.includes(field) && !attribution.includes(field));
    return html`${gridOf(grid, first, row)}
        ${attribution.length > 0 ? attributions(grid, attribution, row) : nothing}
        ${gridOf(grid, others, row)} ${course(grid, row)}`;
};

/** A field that is not asked and empty is left out, and so is the term, which stands over all. */
const isShown = (grid: GradingGrid, field: Field, row: number): boolean => {
    if (field.oid === 'TERM') {
        return grid.log.isNowhere;
    }
    const path = pathOf(field.oid, row);
    const cell = grid.typing.cell(path);
    return !grid.isNotAsked(path) || cell.text !== '' || cell.missing !== '';
};

const fieldsOf = (grid: GradingGrid, group: string): Field[] =>
    grid.model.sections.find((section) => section.oid === group)?.fields ?? [];

const attributions = (grid: GradingGrid, all: Field[], row: number): TemplateResult =>
    html`<div class="ds-attributions">
        ${all.map((field) => attributionField(grid, field, row))}
        ${all.flatMap((field) => grid.findings.at(pathOf(field.oid, row)).map((finding) => findingOf(grid, finding)))}
    </div>`;

/** How the grade changed while the event lasted. */
const course = (grid: GradingGrid, event: number): TemplateResult | typeof nothing => {
    const rows = grid.hand?.course[event] ?? [];
    const grade = grid.typing.cell(`GRADE#${event}`).text;
    if (rows.length === 0 && !/^[1-5]$/.test(grade)) {
        return nothing;
    }
    const columns = fieldsOf(grid, COURSE).filter((field) => field.oid !== 'CHANGE_EVENT');
    return html`<div class="ds-course">
        <h4>${grid.text('course')}</h4>
        ${rows.length === 0 ? html`<p class="ds-hint">${grid.text('course.none')}</p>` : nothing}
        ${rows.map(
            (row) =>
                html`<div class=${`ds-change ${row.state ? 'ds-void' : ''}`}>
                    ${row.state === 'void' ? html`<p>${row.why}</p>` : nothing}
                    ${row.state === 'voiding' ? reason(grid, COURSE, row.number) : nothing}
                    ${row.state ? nothing : gridOf(grid, columns, row.number)} ${acts(grid, COURSE, row, 'course')}
                </div>`,
        )}
        ${grid.model.editable
            ? html`<button type="button" class="ds-button ds-tertiary" @click=${() => grid.acts.addChange(event)}>
                  <span class="ds-glyph" data-glyph="add" aria-hidden="true"></span>${grid.text('course.add')}
              </button>`
            : nothing}
    </div>`;
};

const acts = (grid: GradingGrid, group: string, row: Row, words: string): TemplateResult | typeof nothing => {
    if (!grid.model.editable || row.state === 'void') {
        return nothing;
    }
    const [act, glyph, label] =
        row.state === 'voiding'
            ? ['restore', 'undo', 'event.restore']
            : row.added
              ? ['remove', 'close', `${words}.remove`]
              : ['void', 'void', `${words}.void`];
    return html`<button type="button" class="ds-icon-button" aria-label=${grid.text(label)} title=${grid.text(label)} @click=${() => grid.acts.mark(group, row.number, act)}>
        <span class="ds-glyph" data-glyph=${glyph} aria-hidden="true"></span>
    </button>`;
};

const reason = (grid: GradingGrid, group: string, row: number): TemplateResult => {
    const path = `${group}#${row}`;
    return html`<input
        class="ds-input"
        id=${`void-${group}-${row}`}
        aria-label=${grid.text('event.reason')}
        placeholder=${grid.text('event.reason')}
        .value=${grid.typing.reasonOf(path)}
        @input=${(e: Event) => grid.typing.reasoning(path, e)}
        @change=${(e: Event) => grid.typing.giveReason(path, (e.target as HTMLInputElement).value)}
    />`;
};
