import { html, type TemplateResult } from 'lit';
import type { Conflict } from './model.js';
import type { CaseForm } from './case-form.js';

/** Mine and theirs side by side, a choice for each place. */
export const comparisonOf = (form: CaseForm, conflict: Conflict): TemplateResult =>
    html`<section class="ds-compare" id="compare" tabindex="-1" aria-label=${conflict.heading}>
        <h2>${conflict.heading}</h2>
        <table class="ds-rows">
            <thead>
                <tr>
                    <th scope="col">${form.word('compare.item')}</th>
                    <th scope="col">${form.word('compare.mine')}</th>
                    <th scope="col">${form.word('compare.theirs')}</th>
                </tr>
            </thead>
            <tbody>
                ${conflict.choices.map(
                    (one, index) =>
                        html`<tr>
                            <th scope="row" id=${`compare-${index}`}>${one.label}</th>
                            ${(['mine', 'theirs'] as const).map(
                                (side) =>
                                    html`<td>
                                        <label
                                            ><input
                                                type="radio"
                                                name=${`compare-${one.path}`}
                                                aria-describedby=${`compare-${index}`}
                                                .checked=${form.choiceOf(one.path) === side}
                                                @change=${() => form.choose(one.path, side)}
                                            />${one[side] || form.word('empty')}</label
                                        >
                                    </td>`,
                            )}
                        </tr>`,
                )}
            </tbody>
        </table>
        <div class="ds-compare-foot">
            <button type="button" class="ds-button ds-tertiary" @click=${() => form.chooseAll('mine')}>${form.word('compare.allMine')}</button>
            <button type="button" class="ds-button ds-tertiary" @click=${() => form.chooseAll('theirs')}>${form.word('compare.allTheirs')}</button>
            <button type="button" class="ds-button ds-primary" @click=${() => form.resolve()}>${form.word('compare.apply')}</button>
        </div>
    </section>`;
