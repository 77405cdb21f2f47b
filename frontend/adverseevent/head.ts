import { html, nothing, type TemplateResult } from 'lit';
import { draftWords } from '../dataentry/header.js';
import { FILTERS } from './cursor.js';
import type { GradingGrid } from './grading-grid.js';
import { typeAheadOf } from './type-ahead.js';

const KEYS: [string, string][] = [
    ['↑ ↓ ← →', 'keys.move'],
    ['Home End PgUp PgDn', 'keys.jump'],
    ['0 – 5', 'keys.grade'],
    ['N', 'keys.ND'],
    ['Del', 'keys.clear'],
    ['Enter', 'keys.open'],
    ['Esc', 'keys.back'],
    ['Shift ↓ →', 'keys.range'],
    ['Ctrl Z', 'keys.undo'],
    ['F4', 'keys.due'],
    ['/', 'keys.add'],
    ['A K', 'keys.laboratory'],
    ['Alt Q', 'keys.query'],
    ['F9', 'keys.panel'],
    ['Ctrl S', 'keys.save'],
];

const READING = ['keys.move', 'keys.jump', 'keys.open', 'keys.back', 'keys.due', 'keys.query', 'keys.panel'];

/** What stands over the grid: its name, which lines are shown, whether all is kept, and a term to add. */
export const headOf = (grid: GradingGrid): TemplateResult => {
    const { title, status, saved, editable } = grid.model;
    return html`<header class="ds-grading-head">
            <h1>${title}</h1>
            <span class="ds-secondary">${grid.model.grading.version}</span>
            <span
                class="ds-glyph"
                role="img"
                data-glyph=${status.glyph}
                data-tone=${status.tone}
                aria-label=${status.word}
                title=${saved ? `${status.word}: ${saved}` : status.word}
            ></span>
            <div class="ds-segments" role="group" aria-label=${grid.text('filter')}>
                ${FILTERS.map(
                    (filter) =>
                        html`<button
                            type="button"
                            aria-pressed=${grid.cursor.filter === filter ? 'true' : 'false'}
                            @click=${() => grid.cursor.choose(filter)}
                        >
                            ${grid.text(`filter.${filter}`)}<span class="ds-number">${grid.cursor.count(filter)}</span>
                        </button>`,
                )}
            </div>
            <span class="ds-grow"></span>
            ${editable
                ? html`<span class="ds-draft">${draftWords(grid)}</span>${typeAheadOf(grid, grid.typeAhead)}`
                : html`<span class="ds-secondary">${grid.text('readOnly')}</span>`}
        </header>
        ${grid.keysShown ? keyList(grid) : nothing}`;
};

const keyList = (grid: GradingGrid): TemplateResult =>
    html`<dl class="ds-keys-list" tabindex="-1">
        ${KEYS.filter(([, words]) => grid.model.editable || READING.includes(words)).map(
            ([key, words]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${grid.text(words)}</dd></div>`,
        )}
    </dl>`;
