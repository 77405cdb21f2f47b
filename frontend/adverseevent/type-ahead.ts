import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Found } from './model.js';
import type { GradingGrid } from './grading-grid.js';

const PAUSE = 120;

/** What a field that finds terms is for. */
export interface Purpose {
    /** The field's id in the page. */
    id: string;
    /** Keys of its label and of what stands in it while it is empty. */
    label: string;
    hint: string;
    /** The key that leads to it; empty when there is none. */
    key: string;
    choose(found: Found): void;
    leave(): void;
}

/** A field for a term: what is typed is looked up in the whole dictionary. */
export class TypeAhead {
    found: Found[] = [];
    at = 0;
    typed = '';
    isOpen = false;
    private pause = 0;

    constructor(
        private readonly grid: GradingGrid,
        readonly purpose: Purpose,
    ) {}

    focus(): void {
        this.grid.find(`#${this.purpose.id}`)?.focus();
    }

    readonly onInput = (e: Event): void => {
        this.typed = (e.target as HTMLInputElement).value;
        window.clearTimeout(this.pause);
        this.pause = window.setTimeout(() => void this.look(), PAUSE);
    };

    readonly onFocus = (): void => void this.look();

    readonly onBlur = (): void => this.close();

    private async look(): Promise<void> {
        const asked = this.typed;
        const found = await this.grid.$server.find(asked);
        if (asked === this.typed && document.activeElement?.id === this.purpose.id) {
            this.found = found;
            this.at = 0;
            this.isOpen = true;
            this.grid.requestUpdate();
        }
    }

    readonly onKey = (e: KeyboardEvent): void => {
        if (e.isComposing) {
            return;
        }
        const step = { ArrowDown: 1, ArrowUp: -1 }[e.key];
        if (step && this.found.length > 0) {
            e.preventDefault();
            this.at = (this.at + step + this.found.length) % this.found.length;
            this.grid.requestUpdate();
        } else if (e.key === 'Enter' && this.found[this.at]) {
            e.preventDefault();
            this.choose(this.found[this.at]);
        } else if (e.key === 'Escape') {
            e.preventDefault();
            this.typed = '';
            this.close();
            this.purpose.leave();
        }
    };

    choose(found: Found): void {
        this.typed = '';
        this.close();
        this.purpose.choose(found);
    }

    private close(): void {
        window.clearTimeout(this.pause);
        this.isOpen = false;
        this.grid.requestUpdate();
    }
}

/** The field and the terms that it finds. */
export const typeAheadOf = (grid: GradingGrid, typeAhead: TypeAhead): TemplateResult => {
    const { id, label, hint, key } = typeAhead.purpose;
    const option = typeAhead.isOpen && typeAhead.found[typeAhead.at] ? `${id}-${typeAhead.at}` : nothing;
    return html`<div class="ds-add-term">
        <div class="ds-input">
            <span class="ds-glyph" data-glyph="add" aria-hidden="true"></span>
            <input
                id=${id}
                role="combobox"
                autocomplete="off"
                aria-label=${grid.text(label)}
                aria-expanded=${typeAhead.isOpen ? 'true' : 'false'}
                aria-controls=${`${id}-list`}
                aria-autocomplete="list"
                aria-activedescendant=${option}
                placeholder=${grid.text(hint)}
                .value=${live(typeAhead.typed)}
                @input=${typeAhead.onInput}
                @focus=${typeAhead.onFocus}
                @blur=${typeAhead.onBlur}
                @keydown=${typeAhead.onKey}
            />${key ? html`<kbd>${key}</kbd>` : nothing}
        </div>
        <ul id=${`${id}-list`} role="listbox" aria-label=${grid.text(label)} ?hidden=${!typeAhead.isOpen}>
            ${typeAhead.found.length === 0 ? html`<li class="ds-hint" role="option" aria-selected="false" aria-disabled="true">${grid.text('add.none')}</li>` : nothing}
            ${typeAhead.found.map(
                (found, at) =>
                    html`<li
                        id=${`${id}-${at}`}
                        role="option"
                        aria-selected=${at === typeAhead.at ? 'true' : 'false'}
                        @mousedown=${(e: Event) => e.preventDefault()}
                        @click=${() => typeAhead.choose(found)}
                    >
                        <span>${found.name}</span>
                        <span class="ds-hint">${found.there ? grid.text('add.there') : found.soc}</span>
                    </li>`,
            )}
        </ul>
    </div>`;
};
