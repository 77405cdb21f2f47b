import { html, nothing, type TemplateResult } from 'lit';
import { discardOf, reasonsOf } from '../dataentry/footer.js';
import type { GradingGrid } from './grading-grid.js';
import { gradeMark } from './table.js';

const HINTS: [string, string][] = [
    ['0 – 5', 'keys.grade'],
    ['N', 'keys.ND'],
    ['Enter', 'keys.open'],
    ['Shift ↓→', 'keys.range'],
    ['Ctrl Z', 'keys.undo'],
    ['F4', 'keys.due'],
];

/** What stands under the grid: what the marks mean, reasons owed, and saving. */
export const footOf = (grid: GradingGrid): TemplateResult =>
    html`${legend(grid)}
        ${grid.model.editable
            ? html`${grid.now.owed.length > 0 ? reasonsOf(grid) : nothing}
                  <div class="ds-form-foot">
                      ${result(grid)}
                      <button type="button" class="ds-button ds-tertiary" aria-expanded=${grid.keysShown ? 'true' : 'false'} @click=${() => grid.toggleKeys()}>
                          <kbd>?</kbd>${grid.text('keys.all')}
                      </button>
                      ${grid.undoable > 0
                          ? html`<button type="button" class="ds-button ds-tertiary" id="undo" @click=${() => grid.acts.undo()}>
                                <span class="ds-glyph" data-glyph="undo" aria-hidden="true"></span><span class="ds-capital">${grid.text('keys.undo')}</span>
                            </button>`
                          : nothing}
                      ${grid.now.drafts > 0 ? discardOf(grid) : nothing}
                      <button type="button" class="ds-button ds-primary" id="save" @click=${() => grid.save()}>${saving(grid)}<kbd>Ctrl S</kbd></button>
                  </div>`
            : nothing}`;

const saving = (grid: GradingGrid): string =>
    grid.changes === 0 ? grid.text('save.none') : grid.text(grid.changes === 1 ? 'save.one' : 'save.many', grid.changes);

const result = (grid: GradingGrid): TemplateResult => {
    if (grid.answered) {
        return html`<p class="ds-answer" data-tone=${grid.answered.tone}>${grid.answered.sentence}</p>`;
    }
    if (grid.said) {
        return html`<p class="ds-answer" data-tone="attention">${grid.said}</p>`;
    }
    const hard = grid.findings.shown.filter((f) => f.hard).length;
    const soft = grid.findings.shown.filter((f) => !f.hard && !grid.typing.explanation(f)).length;
    return html`${badge(grid, hard, 'blocking', hard === 1 ? 'blocks' : 'blocks.many')}${badge(grid, soft, 'attention', 'explain')}
        <span class="ds-keys"
            >${HINTS.map(([key, words]) => html`<span><kbd>${key}</kbd>${grid.text(words)}</span>`)}</span
        >`;
};

const badge = (grid: GradingGrid, count: number, tone: string, words: string): TemplateResult | typeof nothing =>
    count === 0
        ? nothing
        : html`<button type="button" class="ds-badge ds-count" data-tone=${tone} @click=${() => grid.nextFinding()}>
              <span class="ds-glyph" data-glyph=${tone === 'blocking' ? 'blocking' : 'warning'} aria-hidden="true"></span>${grid.word(words, String(count))}
          </button>`;

const legend = (grid: GradingGrid): TemplateResult =>
    html`<div class="ds-legend">
        <span>${gradeMark({ grade: '0', due: false })}${grid.text('legend.absent')}</span>
        <span>${['1', '2', '3', '4', '5'].map((grade) => gradeMark({ grade, due: false }))}${grid.text('legend.grades')}</span>
        <span>${gradeMark({ grade: 'ND', due: false })}${grid.text('legend.ND')}</span>
        <span>${gradeMark({ grade: '', due: true })}${grid.text('legend.due')}</span>
        <span><b class="ds-times">×2</b>${grid.text('legend.events')}</span>
        <span><span class="ds-flask"><span class="ds-glyph" data-glyph="flask"></span>3</span>${grid.text('legend.laboratory')}</span>
        <span class="ds-legend-letters"
            >${grid.text('legend.attribution')} ${['ICI', 'CHEMO', 'RT', 'SURGERY'].map((one) => html`<span><b>${one[0]}</b> ${grid.text(`treatment.${one}`)}</span>`)}
            <span><b>R</b> ${grid.text('legend.strong')}</span><span><i>r</i> ${grid.text('legend.weak')}</span></span
        >
        <span><span class="ds-changed"></span>${grid.text('legend.changed')}</span>
    </div>`;
