import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { Field, idOf, place } from '../dataentry/model.js';
import type { GradingGrid } from './grading-grid.js';

const ITEMS = ['ICI', 'CHEMO', 'RT', 'SURGERY'];

const fieldOf = (grid: GradingGrid, treatment: string): Field | undefined =>
    grid.model.sections.flatMap((section) => section.fields).find((field) => field.oid === `ATTRIBUTION_${treatment}`);

/** How likely an event is due to each treatment, as bars of four with the word under them. */
export const attributionBars = (grid: GradingGrid, row: number): TemplateResult =>
    html`<dl class="ds-bars">
        ${ITEMS.map((treatment) => {
            const field = fieldOf(grid, treatment);
            const cell = grid.typing.cell(place(`ATTRIBUTION_${treatment}`, row));
            const step = field?.options.findIndex((option) => option.code === cell.text) ?? -1;
            const words = field?.options[step]?.label ?? (cell.missing ? grid.word(`missing.${cell.missing}`) : grid.text('attribution.none'));
            return html`<div>
                <dt>${grid.text(`treatment.${treatment}`)}</dt>
                <dd><span class="ds-bar" aria-hidden="true">${[1, 2, 3, 4].map((at) => html`<i class=${at <= step ? 'ds-on' : ''}></i>`)}</span>${words}</dd>
            </div>`;
        })}
    </dl>`;

/** The field of one treatment: five steps side by side. */
export const attributionField = (grid: GradingGrid, field: Field, row: number): TemplateResult => {
    const path = place(field.oid, row);
    const id = idOf(path);
    const cell = grid.typing.cell(path);
    return html`<div class="ds-steps ds-field" role="radiogroup" id=${id} data-path=${path} aria-labelledby=${`${id}-label`}>
        <span id=${`${id}-label`}
            >${field.label}${grid.isRequired(path) ? html`<em aria-hidden="true">*</em><span class="ds-visually-hidden">${grid.word('required')}</span>` : ''}</span
        >
        <div>
            ${field.options.map(
                (option, at) =>
                    html`<label title=${option.label}
                        ><input
                            type="radio"
                            name=${id}
                            .checked=${live(cell.text === option.code)}
                            ?disabled=${!grid.model.editable}
                            @change=${() => grid.typing.typedIn(path, option.code)}
                            @focus=${() => grid.focused(path)}
                            @keydown=${(e: KeyboardEvent) => {
                                if (e.key === 'Delete' || e.key === 'Backspace') {
                                    e.preventDefault();
                                    grid.typing.typedIn(path, '');
                                }
                            }}
                        /><span data-step=${at}>${option.label}</span></label
                    >`,
            )}
        </div>
    </div>`;
};
