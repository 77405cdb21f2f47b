import { html, nothing, type TemplateResult } from 'lit';
import type { LabGrid } from './lab-grid.js';
import type { Preview } from './model.js';

/** A table on its way from the clipboard into the grid: shown first, entered only when wished. */
export class Paste {
    open = false;
    text = '';
    order = '';
    changes = false;
    preview: Preview | null = null;

    constructor(private readonly grid: LabGrid) {}

    toggle(): void {
        if (this.open) {
            this.close();
        } else {
            this.open = true;
            this.grid.requestUpdate();
            void this.grid.updateComplete.then(() => this.grid.find('#lab-paste-text')?.focus());
        }
    }

    /** Something was pasted on the page: a table is shown first, a single value is its field's. */
    caught(e: ClipboardEvent): void {
        const text = e.clipboardData?.getData('text/plain') ?? '';
        const inField = (e.target as HTMLElement).closest?.('input:not(.ds-lab-cell), textarea, .ds-panel');
        if (!inField && this.grid.model?.editable && /[\t\n]/.test(text.trim())) {
            e.preventDefault();
            this.open = true;
            this.take(text);
        }
    }

    take(text: string): void {
        this.text = text;
        this.order = '';
        this.changes = false;
        this.read();
    }

    setOrder(order: string): void {
        this.order = order;
        this.read();
    }

    private read(): void {
        const { text } = this;
        if (!text.trim()) {
            this.preview = null;
            this.grid.requestUpdate();
            return;
        }
        void this.grid.$server.preview(text, this.order).then((preview) => {
            if (this.text === text) {
                this.preview = preview;
                this.grid.requestUpdate();
                void this.grid.updateComplete.then(() => this.grid.find('#lab-paste-enter')?.focus());
            }
        });
    }

    enter(): void {
        if (this.count > 0) {
            this.grid.acts.enter(this.text, this.order, this.changes);
            this.close();
        }
    }

    get count(): number {
        return (this.preview?.entered ?? 0) + (this.changes ? (this.preview?.changes.length ?? 0) : 0);
    }

    close(): void {
        this.open = false;
        this.text = '';
        this.preview = null;
        this.grid.requestUpdate();
        void this.grid.updateComplete.then(() => this.grid.find('#lab-paste')?.focus());
    }
}

/** The place for a table, and what it would do. */
export const pasteOf = (grid: LabGrid): TemplateResult | typeof nothing => {
    const { paste } = grid;
    if (!paste.open) {
        return nothing;
    }
    const onKey = (e: KeyboardEvent): void => {
        if (e.key === 'Escape') {
            e.preventDefault();
            e.stopPropagation();
            paste.close();
        }
    };
    return html`<section class="ds-lab-paste" aria-label=${grid.word('lab.paste.title')} @keydown=${onKey}>
        <h2>${grid.word('lab.paste.title')}</h2>
        <label for="lab-paste-text">${grid.word('lab.paste.hint')}</label>
        <textarea
            id="lab-paste-text"
            class="ds-input"
            rows=${paste.preview ? 2 : 4}
            .value=${paste.text}
            @input=${(e: Event) => paste.take((e.target as HTMLTextAreaElement).value)}
        ></textarea>
        ${paste.preview ? previewOf(grid, paste.preview) : nothing}
        <div class="ds-lab-paste-foot">
            <button type="button" class="ds-button" @click=${() => paste.close()}>${grid.word('lab.paste.close')}<kbd>Esc</kbd></button>
            <button
                type="button"
                class="ds-button ds-primary"
                id="lab-paste-enter"
                aria-disabled=${paste.count === 0 ? 'true' : 'false'}
                @click=${() => paste.enter()}
            >
                ${paste.count === 0 ? grid.word('lab.paste.nothing') : grid.word('lab.paste.enter', String(paste.count))}<kbd>Enter</kbd>
            </button>
        </div>
    </section>`;
};

const previewOf = (grid: LabGrid, preview: Preview): TemplateResult => {
    const { paste } = grid;
    return html`<p class="ds-lab-summary" role="status">${preview.summary}</p>
        ${preview.asksOrder || paste.order ? orderOf(grid) : nothing}
        ${preview.changes.length > 0
            ? html`<label class="ds-lab-check"
                      ><input
                          type="checkbox"
                          .checked=${paste.changes}
                          @change=${(e: Event) => {
                              paste.changes = (e.target as HTMLInputElement).checked;
                              grid.requestUpdate();
                          }}
                      />${grid.word('lab.paste.changes', String(preview.changes.length))}</label
                  >
                  <ul class="ds-lab-list">
                      ${preview.changes.map(
                          (change) =>
                              html`<li><b>${change.label}</b> ${grid.word('lab.paste.change', change.after).replace('{1}', change.before)}</li>`,
                      )}
                  </ul>`
            : nothing}
        ${preview.problems.length > 0
            ? html`<h3>${grid.word('lab.paste.problems')}</h3>
                  <ul class="ds-lab-list" tabindex="0" aria-label=${grid.word('lab.paste.problems')}>
                      ${preview.problems.map(
                          (problem) => html`<li>${problem.place} ${problem.text ? html`<code>${problem.text}</code> ` : nothing}${problem.sentence}</li>`,
                      )}
                  </ul>`
            : nothing}`;
};

const orderOf = (grid: LabGrid): TemplateResult =>
    html`<fieldset class="ds-lab-order">
        <legend>${grid.word('lab.paste.order')}</legend>
        ${['DAY_FIRST', 'MONTH_FIRST'].map(
            (order) =>
                html`<label
                    ><input
                        type="radio"
                        name="lab-order"
                        .checked=${grid.paste.order === order}
                        @change=${() => grid.paste.setOrder(order)}
                    />${grid.word(`lab.paste.order.${order}`)}</label
                >`,
        )}
    </fieldset>`;
