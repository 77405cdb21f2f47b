import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CaseForm } from './case-form.js';

/** The wish to declare the whole form void, asked about in its place. */
export class Voiding {
    asked = false;
    reason = '';

    constructor(private readonly form: CaseForm) {}

    ask(asked: boolean): void {
        this.asked = asked;
        this.form.requestUpdate();
        void this.form.updateComplete.then(() =>
            this.form.find(asked ? '#void-reason' : '#void-form')?.focus(),
        );
    }

    declare(): void {
        this.form.typing.flush();
        void this.form.$server.declareVoid(this.reason);
    }

    reset(): void {
        this.asked = false;
        this.reason = '';
    }
}

/** What stands under the fields of a form that may be declared void. */
export const voidingOf = (form: CaseForm): TemplateResult | typeof nothing => {
    if (!form.model.voidable) {
        return nothing;
    }
    return form.voiding.asked
        ? question(form)
        : html`<p class="ds-void-form">
              <button type="button" class="ds-button ds-tertiary" id="void-form" @click=${() => form.voiding.ask(true)}>
                  <span class="ds-glyph" data-glyph="void" aria-hidden="true"></span>${form.word('void')}
              </button>
          </p>`;
};

const question = (form: CaseForm): TemplateResult =>
    html`<div class="ds-void-form ds-void-question" role="group" aria-labelledby="void-question">
        <p id="void-question">${form.word('void.question')}</p>
        <div class="ds-explain">
            <input
                id="void-reason"
                class="ds-input"
                maxlength="500"
                autocomplete="off"
                aria-label=${form.word('void.reason')}
                aria-required="true"
                placeholder=${form.word('void.reason')}
                .value=${live(form.voiding.reason)}
                @input=${(e: Event) => (form.voiding.reason = (e.target as HTMLInputElement).value)}
            />
            <button type="button" class="ds-button ds-error" @click=${() => form.voiding.declare()}>${form.word('void.yes')}</button>
            <button type="button" class="ds-button" @click=${() => form.voiding.ask(false)}>${form.word('void.no')}</button>
        </div>
    </div>`;
