import { html, nothing, type TemplateResult } from 'lit';
import { findingOf } from '../dataentry/findings.js';
import { eventsOf } from './events.js';
import type { GradingGrid } from './grading-grid.js';
import { laboratoryOf } from './laboratory.js';
import { logOf } from './log-fields.js';
import { isDigit, NOWHERE, Place, Question } from './model.js';
import { gradeMark } from './table.js';

/** What the panel says about the cell in hand; the fields of its events, once they are opened. */
export const panelOf = (grid: GradingGrid): TemplateResult => {
    const { place } = grid.log;
    if (!place) {
        return html``;
    }
    if (grid.log.isNowhere) {
        return html`<h2>${nowhere(grid)}</h2>${logOf(grid, place)}`;
    }
    return html`${head(grid, place)}
        ${grid.question ? question(grid, grid.question) : nothing}
        ${grid.log.isOpen ? logOf(grid, place) : about(grid, place)}`;
};

/** How many rows name no term or no phase, in words. */
export const nowhere = (grid: GradingGrid): string => grid.text('nowhere.some', grid.cell(NOWHERE).rows.length);

const head = (grid: GradingGrid, { line, phase }: Place): TemplateResult =>
    html`<div class="ds-panel-title">
            <h2>${line.name}</h2>
            <span class="ds-badge" data-tone="plain" title=${line.socName}>${line.soc}</span>
        </div>
        <p class="ds-secondary">${grid.text('phase', phase.name, phase.window)}</p>
        ${line.groups.map((group) => html`<p class="ds-secondary">${grid.text('group', group)}</p>`)}
        ${grid.cursor.isRange ? html`<p class="ds-secondary">${selection(grid)}</p>` : nothing}`;

const selection = (grid: GradingGrid): string => {
    const { lines, columns } = grid.cursor.range;
    return grid.text('selected', lines.length * columns.length);
};

const about = (grid: GradingGrid, place: Place): TemplateResult =>
    html`${grades(grid, place)} ${laboratoryOf(grid, place)} ${grid.findingsOf(place).map((finding) => findingOf(grid, finding))} ${eventsOf(grid, place)}`;

/** The grades of the term in words; a press on one grades the cell. */
const grades = (grid: GradingGrid, place: Place): TemplateResult => {
    const cell = grid.cell(place);
    const { descriptors } = place.line;
    return html`<div class="ds-panel-heading">
            <h3>${grid.text('grades')}</h3>
            <span class="ds-hint">${place.line.wording}</span>
        </div>
        <ol class="ds-grades" start="0">
            ${descriptors.map((words, grade) => descriptor(grid, place, String(grade), words, cell.grade))}
            ${grid.model.editable ? descriptor(grid, place, 'ND', grid.text('legend.ND'), cell.grade) : nothing}
        </ol>`;
};

const descriptor = (grid: GradingGrid, place: Place, grade: string, words: string, charted: string): TemplateResult => {
    const lacking = isDigit(grade) && grade !== '0' && !place.line.grades.includes(Number(grade));
    const isCharted = grade === charted;
    const isLaboratory = grade === grid.cell(place).laboratory;
    const inner = html`${gradeMark({ grade, due: false })}<span>${words}</span>${isCharted ? html`<em>${grid.text('grades.charted')}</em>` : nothing}${isLaboratory
        ? html`<span class="ds-flask"><span class="ds-glyph" data-glyph="flask" aria-hidden="true"></span>${grid.text('laboratory.mark')}</span>`
        : nothing}`;
    if (lacking || !grid.model.editable) {
        return html`<li class=${lacking ? 'ds-lacking' : ''} data-charted=${isCharted}><div>${inner}</div></li>`;
    }
    return html`<li data-charted=${isCharted} data-laboratory=${isLaboratory}>
        <button type="button" tabindex="-1" aria-pressed=${isCharted ? 'true' : 'false'} title=${grid.text('grades.set', grade)} @click=${() => press(grid, grade)}>
            ${inner}
        </button>
    </li>`;
};

const press = (grid: GradingGrid, grade: string): void => {
    grid.acts.grade(grade);
    grid.focusCell();
};

/** What would change, before it does. */
const question = (grid: GradingGrid, asked: Question): TemplateResult =>
    html`<section class="ds-question" aria-label=${asked.title}>
        <h3>${asked.title}</h3>
        <ul>
            ${asked.changes.map((one) => html`<li><span>${one.label}</span><span><s>${one.before}</s> → <b>${one.after}</b></span></li>`)}
        </ul>
        ${asked.left.length > 0
            ? html`<h4>${grid.text('question.left')}</h4>
                  <ul class="ds-left">
                      ${asked.left.map((one) => html`<li>${one}</li>`)}
                  </ul>`
            : nothing}
        <div class="ds-question-foot">
            <button type="button" class="ds-button ds-primary" @click=${() => answered(grid)}>${grid.text('question.do')}<kbd>Enter</kbd></button>
            <button type="button" class="ds-button" @click=${() => grid.leaveQuestion()}>${grid.text('question.leave')}<kbd>Esc</kbd></button>
        </div>
    </section>`;

const answered = (grid: GradingGrid): void => {
    grid.acts.confirm();
    grid.focusCell();
};
