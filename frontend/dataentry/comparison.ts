import { html, type TemplateResult } from 'lit';
import type { Conflict, Side } from './model.js';
import type { CaseForm } from './case-form.js';

type Choice = Conflict['choices'][number];

/** What is chosen of two versions, place by place; the preset until somebody says otherwise. */
export class Choices {
    private readonly chosen = new Map<string, Side>();

    constructor(private readonly form: CaseForm) {}

    at(one: Choice): Side {
        return this.chosen.get(one.path) ?? one.preset;
    }

    choose(path: string, side: Side): void {
        this.chosen.set(path, side);
        this.form.requestUpdate();
    }

    chooseAll(side: Side): void {
        this.all().forEach((one) => this.chosen.set(one.path, side));
        this.form.requestUpdate();
    }

    apply(): void {
        const all = this.all();
        void this.form.$server.resolve(
            all.map((one) => one.path),
            all.map((one) => this.at(one)),
        );
        this.chosen.clear();
    }

    private all(): Choice[] {
        return this.form.model.conflict?.choices ?? [];
    }
}

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
                                                .checked=${form.choices.at(one) === side}
                                                @change=${() => form.choices.choose(one.path, side)}
                                            />${one[side] || form.word('empty')}</label
                                        >
                                    </td>`,
                            )}
                        </tr>`,
                )}
            </tbody>
        </table>
        <div class="ds-compare-foot">
            <button type="button" class="ds-button ds-tertiary" @click=${() => form.choices.chooseAll('mine')}>${form.word('compare.allMine')}</button>
            <button type="button" class="ds-button ds-tertiary" @click=${() => form.choices.chooseAll('theirs')}>${form.word('compare.allTheirs')}</button>
            <button type="button" class="ds-button ds-primary" @click=${() => form.choices.apply()}>${form.word('compare.apply')}</button>
        </div>
    </section>`;
