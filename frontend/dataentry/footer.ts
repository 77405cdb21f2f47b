import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CaseForm } from './case-form.js';

/** What stands under the fields: reasons owed, what is still to do, and saving. */
export const footerOf = (form: CaseForm): TemplateResult =>
    html`${form.now.owed.length > 0 ? reasonsOf(form) : nothing}
        <div class="ds-form-foot">
            ${form.answered
                ? html`<p class="ds-answer" data-tone=${form.answered.tone}>${form.answered.sentence}</p>`
                : counts(form)}
            ${form.now.drafts > 0 ? discardOf(form) : nothing}
            <button type="button" class="ds-button ds-primary" id="save" @click=${() => form.save()}>
                ${form.word('save')}<kbd>Ctrl S</kbd>
            </button>
        </div>`;

const counts = (form: CaseForm): TemplateResult => {
    const hard = form.findings.shown.filter((f) => f.hard).length;
    const soft = form.findings.shown.filter((f) => !f.hard && !form.typing.explanation(f)).length;
    return html`${hard > 0
        ? html`<button type="button" class="ds-badge ds-count" data-tone="blocking" @click=${() => form.findings.next(1)}>
              <span class="ds-glyph" data-glyph="blocking" aria-hidden="true"></span>${form.word(hard === 1 ? 'blocks' : 'blocks.many', String(hard))}
          </button>`
        : nothing}
    ${soft > 0
        ? html`<button type="button" class="ds-badge ds-count" data-tone="attention" @click=${() => form.findings.next(1)}>
              <span class="ds-glyph" data-glyph="warning" aria-hidden="true"></span>${form.word('explain', String(soft))}
          </button>`
        : nothing}
    <span class="ds-progress">${form.now.progress}</span>
    ${form.now.unanswered.length > 0
        ? html`<button type="button" class="ds-button ds-tertiary" @click=${() => form.nextUnanswered()}>${form.word('next.open')}</button>`
        : nothing}
    <span class="ds-keys"><span><kbd>F4</kbd>${form.word('next.finding')}</span><span><kbd>F2</kbd>${form.word('missing')}</span></span>
    <button type="button" class="ds-button ds-tertiary" aria-expanded=${form.keysShown ? 'true' : 'false'} @click=${() => form.toggleKeys()}>
        <kbd>?</kbd>${form.word('keys')}
    </button>`;
};

/** Throwing away what is not saved, after a question. */
export const discardOf = (form: CaseForm): TemplateResult =>
    form.discarding
        ? html`<span role="group" class="ds-confirm" aria-label=${form.word('discard')}
              >${form.word('discard.question', String(form.now.drafts))}
              <button type="button" class="ds-button ds-error" id="discard-yes" @click=${() => form.discard()}>${form.word('discard.yes')}</button>
              <button type="button" class="ds-button" @click=${() => form.askDiscard(false)}>${form.word('discard.no')}</button></span
          >`
        : html`<button type="button" class="ds-button ds-tertiary" id="discard" @click=${() => form.askDiscard(true)}>${form.word('discard')}</button>`;

/** The reasons that changes of the record owe. */
export const reasonsOf = (form: CaseForm): TemplateResult => {
    const owed = form.now.owed;
    return html`<div class="ds-reasons">
        <div class="ds-reason-line">
            <span class="ds-badge" data-tone="here">${form.word('reason.count', String(owed.length))}</span>
            ${form.oneByOne
                ? html`<span class="ds-grow"></span>`
                : html`<label for="reason">${form.word('reason.all')}</label>
                      <input
                          id="reason"
                          class="ds-input"
                          .value=${live(form.typing.reasonOf('*'))}
                          @input=${(e: Event) => form.typing.reasoning('*', e)}
                          @change=${(e: Event) => form.typing.giveReason('*', (e.target as HTMLInputElement).value)}
                      />`}
            <button type="button" class="ds-button ds-tertiary" @click=${() => form.toggleOneByOne()}>
                ${form.word(form.oneByOne ? 'reason.together' : 'reason.one')}
            </button>
        </div>
        ${form.oneByOne
            ? owed.map(
                  (one, index) =>
                      html`<div class="ds-reason-line">
                          <label for=${`reason-${index}`}>${one.label}<span class="ds-was">${one.change}</span></label>
                          <input
                              id=${`reason-${index}`}
                              class="ds-input"
                              .value=${live(form.typing.reasonOf(one.path))}
                              @input=${(e: Event) => form.typing.reasoning(one.path, e)}
                              @change=${(e: Event) => form.typing.giveReason(one.path, (e.target as HTMLInputElement).value)}
                          />
                      </div>`,
              )
            : nothing}
    </div>`;
};
