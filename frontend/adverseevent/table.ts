import { html, nothing, type TemplateResult } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import { GradingCell, isDigit, keyOf, Phase, Place, TermLine } from './model.js';
import type { GradingGrid } from './grading-grid.js';

/** The grid: a line a term, a column a phase, the lines of one class together. */
export const tableOf = (grid: GradingGrid): TemplateResult => {
    const lines = grid.cursor.shown();
    return html`<div class="ds-grading-scroll">
        <table
            class="ds-grading-table"
            role="grid"
            aria-label=${grid.model.title}
            aria-multiselectable="true"
            aria-readonly=${grid.model.editable ? 'false' : 'true'}
            aria-rowcount=${lines.length + 2}
            aria-colcount=${grid.phases.length + 2}
        >
            ${head(grid)}
            ${classes(lines).map(
                (part) =>
                    html`<tbody class=${part[0].watched ? '' : 'ds-other-terms'}>
                        ${repeat(
                            part,
                            (line) => line.term,
                            (line, at) => row(grid, line, at === 0 ? part.length : 0),
                        )}
                    </tbody>`,
            )}
            ${lines.length === 0 ? empty(grid) : worst(grid)}
        </table>
    </div>`;
};

/** The lines of one class that follow each other. */
const classes = (lines: TermLine[]): TermLine[][] => {
    const parts: TermLine[][] = [];
    for (const line of lines) {
        const last = parts[parts.length - 1]?.[0];
        if (last && last.soc === line.soc && last.watched === line.watched) {
            parts[parts.length - 1].push(line);
        } else {
            parts.push([line]);
        }
    }
    return parts;
};

const head = (grid: GradingGrid): TemplateResult =>
    html`<thead>
        <tr role="row">
            <th role="columnheader" scope="col" class="ds-soc">${grid.text('system')}</th>
            <th role="columnheader" scope="col" class="ds-term">${grid.text('term')}<span>${grid.text('term.order')}</span></th>
            ${grid.phases.map(
                (phase) =>
                    html`<th role="columnheader" scope="col" class=${phase.begun ? '' : 'ds-not-begun'} title=${phase.name}>
                        ${phase.title}<span>${phase.from}</span>
                    </th>`,
            )}
        </tr>
    </thead>`;

const row = (grid: GradingGrid, line: TermLine, span: number): TemplateResult => {
    const here = grid.cursor.place?.line === line;
    return html`<tr role="row" class=${here ? 'ds-here' : ''}>
        ${span > 0 ? html`<th role="rowheader" scope="rowgroup" class="ds-soc" rowspan=${span} title=${line.socName}>${line.soc}</th>` : nothing}
        <th role="rowheader" scope="row" class="ds-term">${line.name}</th>
        ${grid.phases.map((phase) => cellOf(grid, { line, phase }))}
    </tr>`;
};

const cellOf = (grid: GradingGrid, place: Place): TemplateResult => {
    const cell = grid.cell(place);
    const selected = grid.cursor.isSelected(place);
    const findings = grid.findingsOf(place);
    return html`<td
        role="gridcell"
        class=${classMap({
            'ds-not-begun': !place.phase.begun,
            'ds-selected': selected,
            'ds-hard': findings.some((f) => f.hard),
            'ds-soft': findings.length > 0,
        })}
        tabindex=${grid.cursor.isAt(place) ? 0 : -1}
        aria-selected=${selected || grid.cursor.isAt(place) ? 'true' : 'false'}
        aria-label=${cell.label}
        data-cell=${keyOf(place)}
        @focus=${() => focused(grid, place)}
        @mousedown=${(e: MouseEvent) => pointed(grid, place, e)}
        @dblclick=${() => grid.log.enter()}
    >
        ${cellMarks(cell)}
    </td>`;
};

/** A screen reader, say, put the focus into another cell: that is the cell in hand then. */
const focused = (grid: GradingGrid, place: Place): void => {
    if (!grid.cursor.isAt(place)) {
        grid.cursor.to(place);
    }
};

/** A press selects the cell, or the range from where one was; a press on the cell itself does nothing. */
const pointed = (grid: GradingGrid, place: Place, e: MouseEvent): void => {
    e.preventDefault();
    if (e.shiftKey || grid.cursor.isRange || !grid.cursor.isAt(place)) {
        grid.cursor.to(place, e.shiftKey);
    } else {
        grid.focusCell();
    }
};

const cellMarks = (cell: GradingCell): TemplateResult =>
    html`<span class="ds-cell" aria-hidden="true">
        ${gradeMark(cell)}
        ${cell.letters.length > 0
            ? html`<span class="ds-letters">${cell.letters.map((one) => (one.strong ? html`<b>${one.letter}</b>` : html`<i>${one.letter}</i>`))}</span>`
            : nothing}
        ${cell.laboratory ? html`<span class="ds-flask"><span class="ds-glyph" data-glyph="flask"></span>${cell.laboratory}</span>` : nothing}
        ${cell.events > 1 ? html`<span class="ds-times">×${cell.events}</span>` : nothing}
        ${cell.changed ? html`<span class="ds-changed"></span>` : nothing}
    </span>`;

/** The grade as a mark: a digit on its colour, a hatched tag, or an empty box. */
export const gradeMark = ({ grade, due }: { grade: string; due: boolean }): TemplateResult => {
    if (isDigit(grade)) {
        return html`<span class="ds-grade" data-grade=${grade}>${grade}</span>`;
    }
    if (grade) {
        return html`<span class="ds-grade ds-undocumented">${grade}</span>`;
    }
    return due ? html`<span class="ds-grade ds-due"></span>` : html`<span class="ds-grade ds-none"></span>`;
};

const worst = (grid: GradingGrid): TemplateResult =>
    html`<tfoot>
        <tr role="row">
            <td role="presentation" class="ds-soc"></td>
            <th role="rowheader" scope="row" class="ds-term">${grid.text('worst')}</th>
            ${grid.phases.map((phase) => {
                const grade = worstOf(grid, phase);
                const label = grade || grid.text('worst.none');
                return html`<td role="gridcell" aria-label=${`${grid.text('worst')}, ${phase.name}, ${label}`}>
                    <span class="ds-cell" aria-hidden="true">${gradeMark({ grade, due: false })}</span>
                </td>`;
            })}
        </tr>
    </tfoot>`;

/** The worst grade of a phase, whatever lines are shown; empty when nothing is graded. */
const worstOf = (grid: GradingGrid, phase: Phase): string =>
    grid.lines
        .map((line) => grid.cell({ line, phase }).grade)
        .filter(isDigit)
        .reduce((worst, grade) => (grade > worst ? grade : worst), '');

const empty = (grid: GradingGrid): TemplateResult =>
    html`<tbody>
        <tr role="row">
            <td role="gridcell" class="ds-nothing" colspan=${grid.phases.length + 2}>
                ${grid.text('filter.none', grid.text(`filter.${grid.cursor.filter}`))}
                <button type="button" class="ds-button ds-tertiary" @click=${() => grid.cursor.choose('all')}>${grid.text('filter.clear')}</button>
            </td>
        </tr>
    </tbody>`;
