import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { live } from 'lit/directives/live.js';
import type { LabGrid } from './lab-grid.js';
import { Column, keyOf, LabCell } from './model.js';

/** Sample days down, tests across; each cell is a field. */
export const tableOf = (grid: LabGrid): TemplateResult => {
    const { columns, days } = grid.lab;
    if (days.length === 0) {
        return html`<p class="ds-lab-empty">${grid.word('lab.empty')}</p>`;
    }
    return html`<div class="ds-rows-scroll ds-lab-scroll">
        <table class="ds-lab-table" aria-label=${grid.word('lab.grid')}>
            <thead>
                <tr>
                    <th scope="col">${grid.word('lab.day')}</th>
                    ${columns.map((column) => header(grid, column))}
                </tr>
            </thead>
            <tbody>
                ${columns.some((column) => column.baseline) ? baseline(grid) : nothing}
                ${repeat(
                    days,
                    (day) => day.date,
                    (day) =>
                        html`<tr>
                            <th scope="row">${day.date}${day.phase ? html`<span class="ds-lab-phase">${day.phase}</span>` : nothing}</th>
                            ${repeat(
                                columns,
                                (column) => column.test,
                                (column) => cellOf(grid, column, day.date),
                            )}
                        </tr>`,
                )}
            </tbody>
        </table>
    </div>`;
};

const header = (grid: LabGrid, column: Column): TemplateResult =>
    html`<th scope="col">
        <span class="ds-lab-test" title=${column.name}>${column.name}</span>
        ${grid.model.editable && column.units.length > 1
            ? html`<select
                  aria-label=${grid.word('lab.unit', column.name)}
                  @change=${(e: Event) => grid.acts.writeIn(column.test, (e.target as HTMLSelectElement).value)}
              >
                  ${column.units.map(
                      (unit) => html`<option value=${unit.code} .selected=${live(unit.code === column.unit)}>${unit.label}</option>`,
                  )}
              </select>`
            : html`<span class="ds-lab-unit">${column.units.find((unit) => unit.code === column.unit)?.label ?? ''}</span>`}
        <span class="ds-lab-limits" title=${grid.word('lab.limits', column.limits)}>${column.limits || '–'}</span>
    </th>`;

const baseline = (grid: LabGrid): TemplateResult =>
    html`<tr class="ds-lab-baseline">
        <th scope="row">${grid.word('lab.baseline')}</th>
        ${grid.lab.columns.map((column) => html`<td title=${column.baseline}>${column.baseline.split(' ')[0] || '–'}</td>`)}
    </tr>`;

const cellOf = (grid: LabGrid, column: Column, day: string): TemplateResult => {
    const key = keyOf(column.test, day);
    const cell = grid.acts.cell(key);
    const text = cell?.missing && !grid.acts.text(key) ? cell.missing : grid.acts.text(key);
    return html`<td
        data-grade=${cell?.grade ?? ''}
        data-finding=${cell?.finding ?? ''}
        class=${`${cell?.changed ? 'ds-lab-changed' : ''} ${cell?.state ? 'ds-lab-void' : ''}`}
        title=${cell?.sentence ?? ''}
    >
        <input
            type="text"
            class="ds-lab-cell"
            inputmode="decimal"
            autocomplete="off"
            data-key=${key}
            data-row=${cell?.row ?? ''}
            aria-label=${named(grid, column, day, cell)}
            aria-invalid=${cell?.finding === 'hard' ? 'true' : 'false'}
            ?readonly=${!grid.model.editable}
            .value=${live(text)}
            @focus=${(e: FocusEvent) => entered(grid, key, e)}
            @input=${(e: Event) => grid.acts.typing(key, (e.target as HTMLInputElement).value)}
            @blur=${() => grid.acts.done(key)}
            @keydown=${(e: KeyboardEvent) => onKey(grid, key, e)}
        />
        ${cell ? marks(cell) : nothing}
    </td>`;
};

const entered = (grid: LabGrid, key: string, e: FocusEvent): void => {
    (e.target as HTMLInputElement).select();
    grid.acts.enters(key);
};

/** Unit where it is another one, mark and grade: as signs, and in words in the field's name. */
const marks = (cell: LabCell): TemplateResult =>
    html`<span class="ds-lab-marks" aria-hidden="true"
        >${cell.unit ? html`<small>${cell.unit}</small>` : nothing}${cell.mark ? html`<b>${cell.mark}</b>` : nothing}${cell.grade
            ? html`<i data-grade=${cell.grade}>${cell.least ? '≥' : ''}${cell.grade}</i>`
            : cell.question
              ? html`<i>?</i>`
              : nothing}</span
    >`;

const named = (grid: LabGrid, column: Column, day: string, cell: LabCell | undefined): string => {
    const parts = [grid.word('lab.cell', column.name).replace('{1}', day)];
    if (cell?.grade) {
        parts.push(grid.word(cell.least ? 'lab.cell.least' : 'lab.cell.grade', cell.grade));
    }
    if (cell?.mark) {
        parts.push(grid.word(cell.mark === 'L' ? 'lab.cell.low' : 'lab.cell.high'));
    }
    if (cell?.question) {
        parts.push(grid.word('lab.cell.open'));
    }
    if (cell?.state) {
        parts.push(grid.word('lab.cell.void'));
    }
    return parts.join(', ');
};

const onKey = (grid: LabGrid, key: string, e: KeyboardEvent): void => {
    const input = e.target as HTMLInputElement;
    const all = input.selectionStart === 0 && input.selectionEnd === input.value.length;
    const atStart = all || input.selectionEnd === 0;
    const atEnd = all || input.selectionStart === input.value.length;
    const moves: Record<string, [number, number] | null> = {
        ArrowUp: [0, -1],
        ArrowDown: [0, 1],
        Enter: [0, e.shiftKey ? -1 : 1],
        ArrowLeft: atStart ? [-1, 0] : null,
        ArrowRight: atEnd ? [1, 0] : null,
    };
    const move = e.altKey || e.ctrlKey || e.metaKey ? null : moves[e.key];
    if (move) {
        e.preventDefault();
        if (!grid.acts.move(key, move[0], move[1])) {
            grid.acts.done(key);
        }
    } else if (e.key === 'F2') {
        e.preventDefault();
        grid.acts.openRow(key);
    }
};
