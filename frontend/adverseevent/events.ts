import { html, nothing, type TemplateResult } from 'lit';
import { attributionBars } from './attribution.js';
import type { GradingGrid } from './grading-grid.js';
import type { Place } from './model.js';
import { gradeMark } from './table.js';

/** The events behind the cell, each in a few words. */
export const eventsOf = (grid: GradingGrid, place: Place): TemplateResult => {
    const cell = grid.cell(place);
    const heading = cell.events === 0 ? 'events.none' : 'events.of';
    return html`<div class="ds-panel-heading">
            <h3>${grid.text(heading, cell.events)}</h3>
            <button type="button" class="ds-button ds-tertiary" @click=${() => grid.log.enter()}><kbd>Enter</kbd>${grid.text('log.open')}</button>
        </div>
        ${cell.rows.map((row) => summary(grid, row))}`;
};

const summary = (grid: GradingGrid, row: number): TemplateResult | typeof nothing => {
    const text = (item: string): string => grid.typing.cell(`${item}#${row}`).text;
    const grade = grid.typing.cell(`GRADE#${row}`);
    const comment = text('COMMENT');
    if (!/^[1-5]$/.test(grade.text) && !comment) {
        return nothing;
    }
    return html`<article class="ds-event">
        <header>
            ${gradeMark({ grade: grade.text || grade.missing || '?', due: false })}
            <strong>${dates(grid, text)}</strong>
            ${text('SERIOUS') === 'Y' ? html`<span class="ds-badge" data-tone="attention">${grid.text('event.serious')}</span>` : nothing}
            ${text('OUTCOME') ? html`<span class="ds-badge" data-tone="plain">${inWords(grid, 'OUTCOME', text('OUTCOME'))}</span>` : nothing}
        </header>
        ${text('TREATMENT') ? html`<p>${text('TREATMENT')}</p>` : nothing}${comment ? html`<p>${comment}</p>` : nothing}
        ${/^[1-5]$/.test(grade.text) ? attributionBars(grid, row) : nothing}
    </article>`;
};

const dates = (grid: GradingGrid, text: (item: string) => string): string => {
    const start = text('START_DATE');
    const end = text('END_DATE') || (text('ONGOING') === 'Y' ? grid.text('event.ongoing') : '');
    return start || end ? grid.text('event.dates', start || '?', end || '?') : grid.text('event.noDates');
};

/** A code of a field in words. */
export const inWords = (grid: GradingGrid, item: string, code: string): string =>
    grid.model.sections
        .flatMap((section) => section.fields)
        .find((field) => field.oid === item)
        ?.options.find((option) => option.code === code)?.label ?? code;
