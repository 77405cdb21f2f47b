import { html, type TemplateResult } from 'lit';
import type { Conflict } from './model.js';
import type { CaseForm } from './case-form.js';

type Side = 'mine' | 'theirs';

/** What is chosen of two versions, place by place; mine until somebody says otherwise. */
export class Choices {
    private readonly chosen = new Map<string, Side>();

    constructor(private readonly form: CaseForm) {}

    at(path: string): Side {
        return this.chosen.get(path) ?? 'mine';
    }

    choose(path: string, side: Side): void {
        this.chosen.set(path, side);
        this.form.requestUpdate();
    }

    chooseAll(side: Side): void {
        this.paths().forEach((path) => this.chosen.set(path, side));
        this.form.requestUpdate();
    }

    apply(): void {
        const paths = this.paths();
        void this.form.$server.resolve(paths, paths.map((path) => this.at(path)));
        this.chosen.clear();
    }

    private paths(): string[] {
        return this.form.model.conflict?.choices.map((one) => one.path) ?? [];
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
                                                .checked=${form.choices.at(one.path) === side}
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
