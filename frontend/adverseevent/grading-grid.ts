import { html, nothing, render, type PropertyValues, type TemplateResult } from 'lit';
import { CaseForm } from '../dataentry/case-form.js';
import { comparisonOf } from '../dataentry/comparison.js';
import { findingOf } from '../dataentry/findings.js';
import { columnsFor } from '../dataentry/grid.js';
import { focusAt } from '../dataentry/keys.js';
import type { FormModel, FormUpdate } from '../dataentry/model.js';
import { Acts } from './acts.js';
import { Cursor } from './cursor.js';
import { footOf } from './foot.js';
import { headOf } from './head.js';
import { onGridKey } from './keys.js';
import { EventLog } from './log.js';
import { GradingCell, GradingFormModel, GradingServer, GradingUpdate, Hand, keyOf, Laboratory, NOTHING, NOWHERE, Phase, Place, Question, TermLine } from './model.js';
import { nowhere, panelOf } from './panel.js';
import { tableOf } from './table.js';
import { TypeAhead } from './type-ahead.js';

/** For so many frames, half a second or so, the page may still be put together. */
const FRAMES = 40;

/**
 * The grading grid: terms against phases. It is a form like the others, with the same typing,
 * findings and saving; only its rows are cells here, and their fields stand in the panel.
 */
export class GradingGrid extends CaseForm {
    declare $server: GradingServer;
    declare model: GradingFormModel;
    phases: Phase[] = [];
    lines: TermLine[] = [];
    cells: Record<string, GradingCell> = {};
    laboratory: Record<string, Laboratory> = {};
    hand: Hand | null = null;
    question: Question | null = null;
    said = '';
    undoable = 0;

    readonly cursor = new Cursor(this);
    readonly acts = new Acts(this);
    readonly log = new EventLog(this);
    readonly typeAhead = new TypeAhead(this, {
        id: 'add-term',
        label: 'add.label',
        hint: 'add',
        key: '/',
        choose: (found) => (found.there ? this.goToTerm(found.term) : this.acts.addTerm(found.term)),
        leave: () => this.focusCell(),
    });

    // Where things are

    /** The part of the right panel that speaks about the cell in hand. */
    get panel(): HTMLElement | null {
        return this.closest('.ds-work-area')?.querySelector<HTMLElement>('.ds-grading-panel') ?? null;
    }

    override find(selector: string): HTMLElement | null {
        return super.find(selector) ?? this.panel?.querySelector<HTMLElement>(selector) ?? null;
    }

    override findAll(selector: string): HTMLElement[] {
        return [...super.findAll(selector), ...(this.panel?.querySelectorAll<HTMLElement>(selector) ?? [])];
    }

    protected override columnsIn(): number {
        return columnsFor(this.panel?.clientWidth ?? 0);
    }

    protected override onKey(e: KeyboardEvent): void {
        if (this.model && !e.defaultPrevented) {
            onGridKey(this, e);
        }
    }

    // What the server calls

    override show(model: FormModel): void {
        const { grading } = model as GradingFormModel;
        this.phases = grading.phases;
        this.lines = grading.lines;
        this.cells = grading.cells;
        this.laboratory = grading.laboratory;
        this.question = null;
        super.show(model);
    }

    override take(update: FormUpdate): void {
        super.take(update);
        const { grid } = update as GradingUpdate;
        this.lines = grid.lines ?? this.lines;
        this.laboratory = grid.laboratory ?? this.laboratory;
        Object.assign(this.cells, grid.cells);
        this.typing.taken(grid.values);
        this.hand = grid.hand;
        this.question = grid.question;
        // An answer to an earlier act leaves what was said since.
        this.said = grid.said || this.said;
        this.undoable = grid.undo;
        if (grid.opens) {
            this.log.open();
        }
        this.followPhase();
        if (grid.question) {
            this.openPanel();
        }
    }

    /** Goes to a place, and again while the page is still being put together, which loses the focus. */
    override goTo(place: string, frames = FRAMES): void {
        this.reach(place);
        window.requestAnimationFrame(() => {
            if (frames > 0 && place && document.activeElement === document.body) {
                this.goTo(place, frames - 1);
            }
        });
    }

    private reach(place: string): void {
        const path = this.pathOf(place);
        const row = Number(path.split('#')[1] ?? 0);
        if (place === 'first') {
            this.focusCell();
        } else if (row > 0) {
            this.goToRow(path, row);
        } else {
            focusAt(this, place);
        }
    }

    private pathOf(place: string): string {
        if (place.startsWith('finding:')) {
            return this.findings.shown.find((f) => f.id === place.slice(8))?.paths[0] ?? '';
        }
        return place.startsWith('item:') ? place.slice(5) : '';
    }

    /** Goes to the cell of a row; and on to the field, when it is not the grade itself. */
    private goToRow(path: string, row: number): void {
        const item = path.split('#')[0];
        const event = item.startsWith('CHANGE_') ? Number(this.typing.cell(`CHANGE_EVENT#${row}`).text) : row;
        const place = this.placeOf(event);
        if (!place) {
            this.log.isNowhere = this.cell(NOWHERE).rows.includes(event);
            void this.log.openAt(path);
            return;
        }
        if (!this.cursor.shown().includes(place.line)) {
            this.cursor.choose('all');
        }
        this.cursor.to(place);
        if (!['TERM', 'GRADE', 'PHASE'].includes(item)) {
            void this.log.openAt(path);
        }
    }

    /** An event that was moved to another term: to where it is now. */
    follow(event: number): void {
        this.goToRow(`TERM#${event}`, event);
        if (this.placeOf(event)) {
            void this.log.openAt(`GRADE#${event}`);
        }
    }

    /** Another phase, or none, takes an event to another cell: the log goes along. */
    private followPhase(): void {
        const path = this.activePath;
        const row = Number(path.split('#')[1]);
        if (!this.log.isOpen || !/^(PHASE|TERM)#/.test(path) || this.hand?.rows.some((one) => one.number === row)) {
            return;
        }
        const place = this.placeOf(row);
        if (place) {
            this.cursor.to(place);
        }
        this.log.isNowhere = !place;
        void this.log.openAt(path);
    }

    /** The cell that an event's row is in. */
    placeOf(row: number): Place | null {
        return (
            this.lines
                .flatMap((line) => this.phases.map((phase) => ({ line, phase })))
                .find((place) => this.cell(place).rows.includes(row)) ?? null
        );
    }

    // What the reader does

    /** The focus is in another cell. */
    moved(): void {
        this.said = '';
        this.question = null;
        this.log.close();
        this.requestUpdate();
        void this.updateComplete.then(() => this.focusCell());
    }

    focusCell(): void {
        const cell = this.querySelector<HTMLElement>('[role=gridcell][tabindex="0"]');
        cell?.focus({ preventScroll: true });
        cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }

    goToTerm(term: string): void {
        const line = this.lines.find((one) => one.term === term);
        if (!line) {
            return;
        }
        if (!this.cursor.shown().includes(line)) {
            this.cursor.choose('all');
        }
        const phase = this.phases.find((one) => this.cell({ line, phase: one }).due) ?? this.phases[0];
        this.cursor.to({ line, phase });
    }

    /** The next cell that is still to be assessed. */
    nextDue(step: number): void {
        const place = this.cursor.next(step, (one) => this.cell(one).due);
        if (place) {
            this.cursor.to(place);
        } else {
            this.say(this.text('next.none'));
        }
    }

    /** The next cell with a finding. */
    nextFinding(): void {
        const place = this.cursor.next(1, (one) => this.findingsOf(one).length > 0);
        if (place) {
            this.cursor.to(place);
        }
    }

    /** From a cell, about the grade in it; where it holds several events, the reader says which one. */
    override query(): void {
        const { place } = this.cursor;
        const { rows } = place ? this.cell(place) : NOTHING;
        if (this.activePath || this.log.isOpen) {
            super.query();
        } else if (rows.length === 1) {
            const path = `GRADE#${rows[0]}`;
            void this.log.openAt(path).then(() => this.queryAt(path));
        } else if (rows.length > 1) {
            this.log.enter();
            this.say(this.text('query.several'));
        } else {
            this.say(this.text('query.none'));
        }
    }

    /** The charted grade stays, against the laboratory: to where one says why. */
    keepCharted(): void {
        void this.acts.answered.then(() => {
            this.openPanel();
            this.find('.ds-finding[data-finding^="AE-24@"] input')?.focus();
        });
    }

    say(words: string): void {
        this.said = words;
        this.requestUpdate();
    }

    /** Opens the panel where it is a drawer. */
    openPanel(): void {
        const area = this.closest<HTMLElement>('.ds-work-area');
        if (area && window.matchMedia('(max-width: 1359px)').matches) {
            area.dataset.panel = 'open';
        }
    }

    leaveQuestion(): void {
        this.question = null;
        this.requestUpdate();
        this.focusCell();
    }

    // Words and drawing

    cell(place: Place): GradingCell {
        return this.cells[keyOf(place)] ?? NOTHING;
    }

    get changes(): number {
        return Object.values(this.cells).filter((cell) => cell.changed).length;
    }

    findingsOf(place: Place): FormUpdate['findings'] {
        const { rows } = this.cell(place);
        const isHere = (path: string): boolean => {
            const [item, row] = path.split('#');
            const event = item.startsWith('CHANGE_') ? this.typing.cell(`CHANGE_EVENT#${row}`).text : row;
            return rows.includes(Number(event));
        };
        return this.findings.shown.filter((f) => f.paths.some(isHere));
    }

    /** The grid's own words. */
    text(key: string, ...values: (string | number)[]): string {
        const words = this.model.grading.words[key] ?? key;
        return values.reduce<string>((text, value, at) => text.replace(`{${at}}`, String(value)), words);
    }

    protected override updated(changed: PropertyValues): void {
        const { panel } = this;
        if (panel && this.model) {
            panel.toggleAttribute('data-log', this.log.isOpen);
            render(panelOf(this), panel);
        }
        super.updated(changed);
    }

    override render(): TemplateResult {
        if (!this.model) {
            return html``;
        }
        return html`${headOf(this)}
            <div class="ds-grading-body">
                ${this.typing.status.waiting >= 10 ? html`<p class="ds-late" role="alert">${this.word('draft.late')}</p>` : nothing}
                ${this.model.closed ? html`<p class="ds-closed">${this.model.closed}</p>` : nothing}
                ${this.model.conflict ? comparisonOf(this, this.model.conflict) : nothing}
                ${this.findings.shown.filter((f) => f.paths.length === 0).map((f) => findingOf(this, f))}
                ${this.cell(NOWHERE).rows.length > 0
                    ? html`<button type="button" class="ds-badge ds-count" data-tone="attention" @click=${() => this.log.enterNowhere()}>
                          <span class="ds-glyph" data-glyph="warning" aria-hidden="true"></span>${nowhere(this)}
                      </button>`
                    : nothing}
                ${tableOf(this)}
            </div>
            ${footOf(this)}
            <div class="ds-visually-hidden" role="status">${this.heard()}</div>`;
    }

    /** What is read out: refusals, questions, results; not each acknowledgement. */
    private heard(): string {
        if (this.question) {
            return `${this.question.title} ${this.text('question.do')} Enter, ${this.text('question.leave')} Esc`;
        }
        const late = this.typing.status.waiting >= 2 ? this.word('draft.waiting') : '';
        return this.answered?.sentence ?? (this.said || late);
    }
}

customElements.define('ds-grading-grid', GradingGrid);
