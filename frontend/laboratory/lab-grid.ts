import { html, nothing, type TemplateResult } from 'lit';
import { CaseForm } from '../dataentry/case-form.js';
import { comparisonOf } from '../dataentry/comparison.js';
import { findingOf } from '../dataentry/findings.js';
import { footerOf } from '../dataentry/footer.js';
import { gridOf } from '../dataentry/grid.js';
import { headerOf } from '../dataentry/header.js';
import { focusAt } from '../dataentry/keys.js';
import type { FormUpdate } from '../dataentry/model.js';
import { rowsOf } from '../dataentry/rows.js';
import { Acts } from './acts.js';
import { LabGridModel, LabServer, LabUpdate } from './model.js';
import { Paste, pasteOf } from './paste.js';
import { tableOf } from './table.js';
import { toolbarOf } from './toolbar.js';

const GROUP = 'LABORATORY_RESULT';

/**
 * The grid of laboratory results. It is a form like the others, with the same typing, findings and
 * saving; only its rows are cells here.
 */
export class LabGrid extends CaseForm {
    declare $server: LabServer;
    lab!: LabGridModel;
    rowsShown = false;

    readonly acts = new Acts(this);
    readonly paste = new Paste(this);

    private readonly pasteListener = (e: ClipboardEvent): void => this.paste.caught(e);

    override connectedCallback(): void {
        super.connectedCallback();
        document.addEventListener('paste', this.pasteListener);
    }

    override disconnectedCallback(): void {
        document.removeEventListener('paste', this.pasteListener);
        super.disconnectedCallback();
    }

    override take(update: FormUpdate): void {
        const { lab } = update as LabUpdate;
        this.lab = lab;
        super.take(update);
        this.acts.taken();
    }

    override goTo(place: string): void {
        const id = place.startsWith('finding:') ? this.findings.shown.find((f) => f.id === place.slice(8)) : undefined;
        const path = id?.hard ? (id.paths[0] ?? '') : place.startsWith('item:') ? place.slice(5) : '';
        const [item, row] = path.split('#');
        const cell = row && !this.rowsShown ? this.cellOf(Number(row)) : null;
        if (place === 'first') {
            this.find('.ds-lab-cell, #lab-day')?.focus();
        } else if (place.startsWith('row:') && !this.rowsShown) {
            this.find('.ds-lab-row input, .ds-lab-row select, .ds-lab-row .ds-value')?.focus();
        } else if (cell && (item === 'LAB_VALUE' || item === 'LAB_TEST')) {
            cell.focus();
            cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
        } else if (cell) {
            this.acts.open(Number(row));
        } else {
            focusAt(this, place);
        }
    }

    /** From a cell, about its value. */
    override query(): void {
        const row = document.activeElement?.classList.contains('ds-lab-cell') ? this.acts.cell(this.acts.focused)?.row : 0;
        if (row) {
            this.queryAt(`LAB_VALUE#${row}`);
        } else {
            super.query();
        }
    }

    /** The field of a row in the grid. */
    cellOf(row: number): HTMLInputElement | null {
        return this.querySelector<HTMLInputElement>(`.ds-lab-cell[data-row="${row}"]`);
    }

    /** Shows every row with all its fields, drawn anew as they stand now. */
    toggleRows(): void {
        this.rowsShown = !this.rowsShown;
        this.openRow = '';
        this.acts.open(0);
    }

    protected override onKey(e: KeyboardEvent): void {
        const inCell = (e.target as HTMLElement | null)?.classList?.contains('ds-lab-cell') ?? false;
        const control = e.ctrlKey || e.metaKey;
        if (this.model?.editable && control && e.key.toLowerCase() === 'z' && (inCell || !isText(e.target))) {
            e.preventDefault();
            this.acts.takeBack();
            return;
        }
        if (e.key === 'Escape' && this.openRow && !this.rowsShown && !e.defaultPrevented) {
            e.preventDefault();
            this.acts.closeRow();
        } else if (e.key !== 'F2' || !inCell) {
            super.onKey(e);
        }
    }

    override render(): TemplateResult {
        if (!this.model) {
            return html``;
        }
        const section = this.model.sections[0];
        return html`${headerOf(this)}
            <div class="ds-form-fields ds-lab">
                ${this.typing.status.waiting >= 10 ? html`<p class="ds-late" role="alert">${this.word('draft.late')}</p>` : nothing}
                ${this.model.closed ? html`<p class="ds-closed">${this.model.closed}</p>` : nothing}
                ${this.model.conflict ? comparisonOf(this, this.model.conflict) : nothing}
                ${toolbarOf(this)} ${pasteOf(this)}
                ${this.lab.said ? html`<p class="ds-lab-said">${this.lab.said}</p>` : nothing}
                ${tableOf(this)} ${this.inHand()}
                ${this.rowsShown ? nothing : this.findings.shown.map((f) => findingOf(this, f))}
                ${this.rowsShown ? rowsOf(this, section) : this.opened()}
                <p class="ds-lab-foot">
                    <span>${this.word('lab.legend')}</span>
                    <button type="button" class="ds-button ds-tertiary" aria-expanded=${this.rowsShown ? 'true' : 'false'} @click=${() => this.toggleRows()}>
                        ${this.word(this.rowsShown ? 'lab.rows.close' : 'lab.rows')}
                    </button>
                </p>
            </div>
            ${this.model.editable ? footerOf(this) : nothing}
            <div class="ds-visually-hidden" role="status">${this.answered?.sentence ?? this.lab.said}</div>`;
    }

    /** What the cell in focus proves. */
    private inHand(): TemplateResult {
        const cell = this.acts.cell(this.acts.focused);
        return html`<p class="ds-lab-proof">${cell?.sentence || this.word('lab.keys')}</p>`;
    }

    /** The fields of the row that was opened from its cell. */
    private opened(): TemplateResult | typeof nothing {
        const row = Number(this.openRow.split('#')[1] ?? 0);
        const cell = Object.values(this.lab.cells).find((one) => one.row === row);
        if (!cell || cell.state) {
            return nothing;
        }
        return html`<section class="ds-lab-row" data-group=${GROUP}>
            <button type="button" class="ds-button ds-tertiary" @click=${() => this.acts.closeRow()}>
                ${this.word('lab.row.close')}<kbd>Esc</kbd>
            </button>
            ${gridOf(this, this.model.sections[0].fields, row)}
        </section>`;
    }
}

const isText = (target: EventTarget | null): boolean =>
    target instanceof HTMLTextAreaElement || (target instanceof HTMLInputElement && target.type === 'text' && !target.readOnly);

customElements.define('ds-lab-grid', LabGrid);
