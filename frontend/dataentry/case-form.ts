import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { Choices, comparisonOf } from './comparison.js';
import { findingOf, Findings } from './findings.js';
import { footerOf } from './footer.js';
import { columnsFor, gridOf } from './grid.js';
import { headerOf } from './header.js';
import { focusAt, onKey } from './keys.js';
import { MissingMenu } from './missing.js';
import { Answer, Cell, Field, FormModel, FormUpdate, Row, Section } from './model.js';
import { rowsOf } from './rows.js';
import { Typing } from './typing.js';
import { Voiding, voidingOf } from './voiding.js';

/** What the form asks of the server. */
export interface Server {
    typed(path: string, text: string, missing: string, sequence: number): Promise<FormUpdate>;
    explained(finding: string, words: string, sequence: number): Promise<FormUpdate>;
    reasoned(path: string, words: string, sequence: number): Promise<FormUpdate>;
    row(group: string, number: number, act: string): Promise<void>;
    save(): Promise<void>;
    discard(): Promise<void>;
    declareVoid(reason: string): Promise<void>;
    resolve(places: string[], choices: string[]): Promise<void>;
    focused(path: string): Promise<void>;
    query(path: string): Promise<void>;
    leave(): Promise<void>;
}

/**
 * The form of a case book. It owns what stands in the fields while the page is open; the server
 * keeps the draft, judges what was typed and saves it. Nothing typed is ever taken out of a field.
 */
export class CaseForm extends LitElement {
    declare $server: Server;
    model!: FormModel;
    now!: FormUpdate;
    openRow = '';
    discarding = false;
    oneByOne = false;
    keysShown = false;
    columns = 4;
    answered: Answer | null = null;
    focusedPath = '';

    readonly typing = new Typing(this);
    readonly findings = new Findings(this);
    readonly menu = new MissingMenu(this);
    readonly choices = new Choices(this);
    readonly voiding = new Voiding(this);

    private focusPause = 0;
    private readonly room = new ResizeObserver(([entry]) => {
        const columns = this.columnsIn(entry.contentRect.width);
        if (columns !== this.columns) {
            this.columns = columns;
            this.requestUpdate();
        }
    });
    private readonly keyListener = (e: KeyboardEvent): void => this.onKey(e);

    override createRenderRoot(): this {
        return this;
    }

    override connectedCallback(): void {
        super.connectedCallback();
        document.addEventListener('keydown', this.keyListener);
        this.room.observe(this);
    }

    override disconnectedCallback(): void {
        document.removeEventListener('keydown', this.keyListener);
        this.room.disconnect();
        this.typing.flush();
        super.disconnectedCallback();
    }

    /** How many columns of fields fit, when the page has so many pixels. */
    protected columnsIn(width: number): number {
        return columnsFor(width);
    }

    protected onKey(e: KeyboardEvent): void {
        onKey(this, e);
    }

    /** A part of the form, wherever on the page it is drawn. */
    find(selector: string): HTMLElement | null {
        return this.querySelector<HTMLElement>(selector);
    }

    findAll(selector: string): HTMLElement[] {
        return [...this.querySelectorAll<HTMLElement>(selector)];
    }

    /** Puts the focus at a place of the form. */
    goTo(place: string): void {
        focusAt(this, place);
    }

    // What the server calls

    show(model: FormModel): void {
        this.model = model;
        this.typing.show(model);
        this.menu.at = '';
        this.discarding = false;
        this.voiding.reset();
        this.answered = null;
        this.take(model.update);
        const goTo = model.goTo ?? '';
        if (goTo.startsWith('row:')) {
            this.openRow = this.rowAt(goTo.slice(4))?.state ? '' : goTo.slice(4);
        }
        this.requestUpdate();
        void this.updateComplete.then(() => this.goTo(goTo));
    }

    answer(answer: Answer, update: FormUpdate): void {
        this.take(update);
        this.answered = answer;
        this.requestUpdate();
        void this.updateComplete.then(() => this.goTo(answer.goTo ?? ''));
    }

    kept(sequence: number, at: string): void {
        this.typing.status.kept(sequence, at);
    }

    /** Queries and verifications moved; what is typed stays. */
    mark(marks: FormModel['marks'], update: FormUpdate): void {
        this.model = { ...this.model, marks };
        this.take(update);
        this.requestUpdate();
    }

    /** What the server makes of the form as typed. */
    take(update: FormUpdate): void {
        this.now = update;
        this.findings.take(update, this.typing.editing);
    }

    // What the reader does

    save(): void {
        if (!this.model.editable) {
            return;
        }
        this.typing.flush();
        void this.$server.save();
    }

    /** Back to the list of subjects; what was typed is on its way before. */
    leave(): void {
        this.typing.flush();
        void this.$server.leave();
    }

    /** Opens the source beside the form, or folds it away; to go to an item's place only opens it. */
    source(go: boolean): void {
        this.dispatchEvent(new CustomEvent('ds-source', { bubbles: true, detail: { go } }));
    }

    askDiscard(asked: boolean): void {
        this.discarding = asked;
        this.requestUpdate();
        void this.updateComplete.then(() => this.find(asked ? '#discard-yes' : '#discard')?.focus());
    }

    discard(): void {
        this.typing.forget();
        void this.$server.discard();
    }

    row(group: string, number: number, act: string): void {
        this.typing.flush();
        void this.$server.row(group, number, act);
    }

    toggleRow(key: string): void {
        this.typing.flush();
        this.openRow = this.openRow === key ? '' : key;
        this.requestUpdate();
    }

    openRowAt(key: string, row: Row): void {
        if (this.model.editable && !row.state && this.openRow !== key) {
            this.openRow = key;
            this.requestUpdate();
            void this.updateComplete.then(() => focusAt(this, `row:${key}`));
        }
    }

    toggleOneByOne(): void {
        this.oneByOne = !this.oneByOne;
        this.requestUpdate();
    }

    toggleKeys(): void {
        this.keysShown = !this.keysShown;
        this.requestUpdate();
        void this.updateComplete.then(() => this.find('.ds-keys-list')?.focus());
    }

    nextUnanswered(): void {
        const open = this.now.unanswered;
        const here = open.indexOf(this.focusedPath);
        focusAt(this, `item:${open[(here + 1) % open.length]}`);
    }

    focused(path: string): void {
        if (path === this.focusedPath) {
            return;
        }
        this.focusedPath = path;
        window.clearTimeout(this.focusPause);
        this.focusPause = window.setTimeout(() => void this.$server.focused(path), 120);
    }

    /** Says or asks something about the place in focus, in the panel. */
    query(): void {
        this.queryAt(this.activePath || this.focusedPath);
    }

    protected queryAt(path: string): void {
        if (path) {
            window.clearTimeout(this.focusPause);
            this.focusedPath = path;
            void this.$server.query(path);
        }
    }

    /** The place whose field holds the focus; empty when none does. */
    get activePath(): string {
        const field = document.activeElement?.closest<HTMLElement>('.ds-field');
        return field && this.findAll('.ds-field').includes(field) ? (field.dataset.path ?? '') : '';
    }

    // Words and drawing

    word(key: string, argument = ''): string {
        return (this.model.words[key] ?? key).replace('{0}', argument);
    }

    rowAt(key: string): Row | undefined {
        const [group, number] = key.split('#');
        return this.model.rows[group]?.find((row) => row.number === Number(number));
    }

    isRequired(path: string): boolean {
        return this.now.required.includes(path);
    }

    isNotAsked(path: string): boolean {
        return this.now.notAsked.includes(path);
    }

    inWords(field: Field, cell: Cell): string {
        if (field.options.length > 0) {
            return cell.text
                .split(',')
                .map((code) => field.options.find((option) => option.code === code)?.label ?? code)
                .join(', ');
        }
        return cell.text && field.unit ? `${cell.text} ${field.unit}` : cell.text;
    }

    protected override updated(changed: PropertyValues): void {
        super.updated(changed);
        this.findAll('textarea.ds-grows').forEach((area) => {
            area.style.height = 'auto';
            area.style.height = `${area.scrollHeight + 2}px`;
        });
    }

    override render(): TemplateResult {
        if (!this.model) {
            return html``;
        }
        return html`${headerOf(this)}
            <div class="ds-form-fields">
                ${this.typing.status.waiting >= 10
                    ? html`<p class="ds-late" role="alert">${this.word('draft.late')}</p>`
                    : nothing}
                ${this.model.closed ? html`<p class="ds-closed" tabindex="-1">${this.model.closed}</p>` : nothing}
                ${this.model.conflict ? comparisonOf(this, this.model.conflict) : nothing}
                ${this.findings.shown.filter((f) => f.paths.length === 0).map((f) => findingOf(this, f))}
                ${this.model.sections.map((section) => (section.repeating ? rowsOf(this, section) : this.section(section)))}
                ${voidingOf(this)}
            </div>
            ${this.model.editable ? footerOf(this) : nothing}
            <div class="ds-visually-hidden" role="status">${this.spoken()}</div>`;
    }

    private section(section: Section): TemplateResult {
        return html`<section>
            <h2>${section.title}</h2>
            ${gridOf(this, section.fields, 0)}
        </section>`;
    }

    /** What is read out: results, and a draft that is late; not each of its acknowledgements. */
    private spoken(): string {
        return this.answered?.sentence ?? (this.typing.status.waiting >= 2 ? this.word('draft.waiting') : '');
    }
}

customElements.define('ds-case-form', CaseForm);
