import { html, nothing, type TemplateResult } from 'lit';
import type { CaseForm } from './case-form.js';
import { focusAt } from './keys.js';
import { Cell, Field, idOf } from './model.js';

const REASONS: Record<string, string> = { u: 'UNK', a: 'NA', d: 'ND' };

/** The menu of missing reasons at a field. */
export class MissingMenu {
    /** Whose menu is open; empty when none is. */
    at = '';

    constructor(private readonly form: CaseForm) {}

    toggle(path: string): void {
        this.at = this.at === path ? '' : path;
        this.form.requestUpdate();
        void this.form.updateComplete.then(() => this.items()[0]?.focus());
    }

    choose(path: string, reason: string): void {
        this.at = '';
        this.form.typing.missing(path, reason);
        void this.form.updateComplete.then(() => focusAt(this.form, `item:${path}`));
    }

    readonly onKey = (e: KeyboardEvent): void => {
        const path = this.at;
        const reason = REASONS[e.key.toLowerCase()];
        if (reason) {
            e.preventDefault();
            this.choose(path, reason);
        } else if (e.key === 'Escape') {
            e.stopPropagation();
            this.toggle(path);
            focusAt(this.form, `item:${path}`);
        } else if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
            e.preventDefault();
            const items = this.items();
            const here = items.indexOf(document.activeElement as HTMLElement);
            items[(here + (e.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length].focus();
        }
    };

    private items(): HTMLElement[] {
        return this.form.findAll('.ds-missing-menu button');
    }
}

/** The button that opens the menu of a field. */
export const missingButton = (form: CaseForm, field: Field, path: string): TemplateResult | typeof nothing =>
    !form.model.editable
        ? nothing
        : html`<button
              type="button"
              class="ds-missing-button"
              tabindex="-1"
              aria-label=${form.word('missing.of', field.label)}
              title=${form.word('missing')}
              @click=${() => form.menu.toggle(path)}
          >
              …
          </button>`;

/** The menu, where it is open. */
export const missingMenu = (form: CaseForm, path: string): TemplateResult | typeof nothing =>
    form.menu.at !== path
        ? nothing
        : html`<div class="ds-missing-menu" role="menu" aria-label=${form.word('missing')} @keydown=${form.menu.onKey}>
              ${Object.entries(REASONS).map(
                  ([key, reason]) =>
                      html`<button type="button" role="menuitem" @click=${() => form.menu.choose(path, reason)}>
                          <span class="ds-missing-reason">${reason}</span>${form.word(`missing.${reason}`)}
                          <kbd>${key.toUpperCase()}</kbd>
                      </button>`,
              )}
          </div>`;

/** A field that holds a missing reason. */
export const missingOf = (form: CaseForm, path: string, cell: Cell): TemplateResult =>
    html`<div class="ds-input ds-is-missing">
        <span class="ds-missing-reason" aria-hidden="true">${cell.missing}</span>
        <input
            id=${idOf(path)}
            readonly
            .value=${form.word(`missing.${cell.missing}`)}
            aria-describedby=${form.findings.describedBy(path)}
            @focus=${() => form.focused(path)}
            @keydown=${(e: KeyboardEvent) => onDelete(e, () => form.menu.choose(path, ''))}
        />
        <button type="button" class="ds-clear" tabindex="-1" aria-label=${form.word('missing.remove')}
            @click=${() => form.menu.choose(path, '')}
        ><span class="ds-glyph" data-glyph="close" aria-hidden="true"></span></button>
    </div>`;

/** Does it when somebody presses a key that deletes. */
export const onDelete = (e: KeyboardEvent, act: () => void): void => {
    if (e.key === 'Delete' || e.key === 'Backspace') {
        e.preventDefault();
        act();
    }
};
