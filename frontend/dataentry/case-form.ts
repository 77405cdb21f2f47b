import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { comparisonOf } from './comparison.js';
import { DraftStatus } from './draft-status.js';
import { findingOf } from './fields.js';
import { footerOf } from './footer.js';
import { columnsFor, gridOf } from './grid.js';
import { focusAt, onKey } from './keys.js';
import { Answer, Cell, EMPTY, Field, FormModel, FormUpdate, Line, place, Row, Section } from './model.js';
import { rowsOf } from './rows.js';

const TYPING_PAUSE = 350;
const RETRY = 2000;

interface Server {
    typed(path: string, text: string, missing: string, sequence: number): Promise<FormUpdate>;
    explained(finding: string, words: string, sequence: number): Promise<FormUpdate>;
    reasoned(path: string, words: string, sequence: number): Promise<FormUpdate>;
    row(group: string, number: number, act: string): Promise<void>;
    save(): Promise<void>;
    discard(): Promise<void>;
    resolve(places: string[], choices: string[]): Promise<void>;
    focused(path: string): Promise<void>;
}

/**
 * The form of a case book. It owns what stands in the fields while the page is open; the server
 * keeps the draft, judges what was typed and saves it. Nothing typed is ever taken out of a field.
 */
export class CaseForm extends LitElement {
    declare $server: Server;
    model!: FormModel;
    now!: FormUpdate;
    shownFindings: Line[] = [];
    menuAt = '';
    openRow = '';
    discarding = false;
    oneByOne = false;
    keysShown = false;
    columns = 4;
    answered: Answer | null = null;

    private cells = new Map<string, Cell>();
    private readonly words = new Map<string, string>();
    private readonly sent = new Map<string, number>();
    private readonly choices = new Map<string, 'mine' | 'theirs'>();
    private readonly undo: { path: string; cell: Cell }[] = [];
    private committed = new Map<string, Cell>();
    private editing = '';
    private pause = 0;
    private waiting: (() => void) | null = null;
    private focusPause = 0;
    focusedPath = '';
    private readonly status = new DraftStatus(() => this.requestUpdate());
    private readonly room = new ResizeObserver(([entry]) => {
        const columns = columnsFor(entry.contentRect.width);
        if (columns !== this.columns) {
            this.columns = columns;
            this.requestUpdate();
        }
    });
    private readonly keyListener = (e: KeyboardEvent): void => onKey(this, e);

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
        this.flush();
        super.disconnectedCallback();
    }

    // What the server calls

    show(model: FormModel): void {
        this.model = model;
        this.cells = new Map(Object.entries(model.cells));
        this.committed = new Map(this.cells);
        this.words.clear();
        model.update.findings.forEach((f) => this.words.set(f.id, f.explanation));
        Object.entries(model.reasons).forEach(([path, words]) => this.words.set(path, words));
        this.words.set('*', model.reason);
        this.editing = '';
        this.menuAt = '';
        this.discarding = false;
        this.answered = null;
        this.undo.length = 0;
        this.status.reset(model.draftAt);
        this.take(model.update);
        const goTo = model.goTo ?? '';
        if (goTo.startsWith('row:')) {
            this.openRow = this.rowAt(goTo.slice(4))?.state ? '' : goTo.slice(4);
        }
        this.requestUpdate();
        void this.updateComplete.then(() => focusAt(this, goTo));
    }

    answer(answer: Answer, update: FormUpdate): void {
        this.take(update);
        this.answered = answer;
        this.requestUpdate();
        void this.updateComplete.then(() => focusAt(this, answer.goTo ?? ''));
    }

    kept(sequence: number, at: string): void {
        this.status.kept(sequence, at);
    }

    private take(update: FormUpdate): void {
        const shown = new Set(this.shownFindings.map((f) => f.id));
        this.now = update;
        this.shownFindings = update.findings.filter(
            (f) => !this.editing || !f.paths.includes(this.editing) || shown.has(f.id),
        );
    }

    // What is typed

    /** The text in a field changed; the reader is still at it. */
    typing(path: string, e: Event): void {
        const input = e.target as HTMLInputElement | HTMLTextAreaElement;
        this.editing = path;
        this.cells.set(path, { text: input.value, missing: '' });
        this.answered = null;
        this.later(() => this.send(path));
    }

    /** The reader is done with a field. */
    typedIn(path: string, text: string): void {
        this.commit(path, { text, missing: '' });
    }

    setMissing(path: string, reason: string): void {
        this.menuAt = '';
        this.commit(path, { text: '', missing: reason });
        this.requestUpdate();
        void this.updateComplete.then(() => focusAt(this, `item:${path}`));
    }

    private commit(path: string, cell: Cell): void {
        this.forgetLater();
        this.editing = '';
        this.answered = null;
        this.undo.push({ path, cell: this.committed.get(path) ?? EMPTY });
        this.committed.set(path, cell);
        this.cells.set(path, cell);
        this.send(path);
        this.requestUpdate();
    }

    /** Takes the last change back, as long as it is not saved. */
    takeBack(): void {
        const last = this.undo.pop();
        if (last) {
            this.cells.set(last.path, last.cell);
            this.committed.set(last.path, last.cell);
            this.send(last.path);
            this.requestUpdate();
            void this.updateComplete.then(() => focusAt(this, `item:${last.path}`));
        }
    }

    /** Sends what waits for a pause in typing. */
    flush(): void {
        const act = this.waiting;
        this.forgetLater();
        this.editing = '';
        act?.();
    }

    private send(path: string): void {
        const cell = this.cell(path);
        const sequence = this.status.next();
        this.sent.set(path, sequence);
        this.$server
            .typed(path, cell.text, cell.missing, sequence)
            .then((update) => this.follow(update, sequence))
            .catch(() => window.setTimeout(() => this.isConnected && this.send(path), RETRY));
    }

    private follow(update: FormUpdate, sequence: number): void {
        for (const [path, text] of Object.entries(update.texts)) {
            const cell = this.cell(path);
            if (path !== this.editing && (this.sent.get(path) ?? 0) <= sequence && !cell.missing) {
                this.cells.set(path, { text, missing: '' });
            }
        }
        this.take(update);
        this.requestUpdate();
    }

    cell(path: string): Cell {
        return this.cells.get(path) ?? EMPTY;
    }

    // Explanations and reasons

    explanation(finding: Line): string {
        return this.words.get(finding.id) ?? finding.explanation;
    }

    explaining(finding: Line, e: Event): void {
        this.words.set(finding.id, (e.target as HTMLInputElement).value);
        this.later(() => this.sendWords('explained', finding.id));
    }

    explain(finding: Line, words: string): void {
        this.words.set(finding.id, words);
        this.sendWords('explained', finding.id);
    }

    /** The explanation stands: on to the next thing. */
    keepExplained(finding: Line): void {
        this.explain(finding, this.explanation(finding));
        if (this.explanation(finding).trim()) {
            this.nextFinding(1);
        }
    }

    onExplainKey(e: KeyboardEvent, finding: Line): void {
        if (e.key === 'Enter' && e.ctrlKey) {
            e.preventDefault();
            this.keepExplained(finding);
        }
    }

    reasonOf(path: string): string {
        return this.words.get(path) ?? '';
    }

    reasoning(path: string, e: Event): void {
        this.words.set(path, (e.target as HTMLInputElement).value);
        this.later(() => this.sendWords('reasoned', path));
    }

    giveReason(path: string, words: string): void {
        this.words.set(path, words);
        this.sendWords('reasoned', path);
    }

    private later(act: () => void): void {
        this.forgetLater();
        this.waiting = act;
        this.pause = window.setTimeout(() => {
            this.waiting = null;
            act();
        }, TYPING_PAUSE);
    }

    private forgetLater(): void {
        window.clearTimeout(this.pause);
        this.waiting = null;
    }

    private sendWords(call: 'explained' | 'reasoned', key: string): void {
        this.forgetLater();
        const sequence = this.status.next();
        this.$server[call](key, this.words.get(key) ?? '', sequence)
            .then((update) => this.follow(update, sequence))
            .catch(() => window.setTimeout(() => this.isConnected && this.sendWords(call, key), RETRY));
    }

    // Rows

    row(group: string, number: number, act: string): void {
        this.flush();
        void this.$server.row(group, number, act);
    }

    toggleRow(key: string): void {
        this.flush();
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

    rowAt(key: string): Row | undefined {
        const [group, number] = key.split('#');
        return this.model.rows[group]?.find((row) => row.number === Number(number));
    }

    rowCount(rows: Row[]): string {
        const voided = rows.filter((row) => row.state).length;
        const valid = rows.length - voided;
        const count = this.word(valid === 1 ? 'row.one' : 'row.count', String(valid));
        return voided === 0 ? count : `${count}, ${this.word('row.voided', String(voided))}`;
    }

    // Findings

    findingsAt(path: string): Line[] {
        return this.shownFindings.filter((f) => f.paths[0] === path);
    }

    findingsOfRow(section: Section, row: number): Line[] {
        return section.fields.flatMap((field) => this.findingsAt(place(field.oid, row)));
    }

    findingId(finding: Line): string {
        return `finding-${finding.id.replace(/[^A-Za-z0-9_-]/g, '-')}`;
    }

    describedBy(path: string): string | typeof nothing {
        const ids = this.shownFindings.filter((f) => f.paths.includes(path)).map((f) => this.findingId(f));
        return ids.length === 0 ? nothing : ids.join(' ');
    }

    nextFinding(step: number): void {
        const all = [...this.querySelectorAll<HTMLElement>('.ds-finding')];
        if (all.length === 0) {
            return;
        }
        const here = all.findIndex((f) => f.contains(document.activeElement) || f.dataset.finding === this.lastFinding);
        const next = all[(here + step + all.length) % all.length];
        this.lastFinding = next.dataset.finding ?? '';
        focusAt(this, `finding:${this.lastFinding}`);
    }

    private lastFinding = '';

    nextUnanswered(): void {
        const open = this.now.unanswered;
        const here = open.indexOf(this.focusedPath);
        focusAt(this, `item:${open[(here + 1) % open.length]}`);
    }

    // Acts

    save(): void {
        if (!this.model.editable) {
            return;
        }
        this.flush();
        void this.$server.save();
    }

    askDiscard(asked: boolean): void {
        this.discarding = asked;
        this.requestUpdate();
        void this.updateComplete.then(() => this.querySelector<HTMLElement>(asked ? '#discard-yes' : '#discard')?.focus());
    }

    discard(): void {
        this.forgetLater();
        this.editing = '';
        void this.$server.discard();
    }

    choiceOf(path: string): 'mine' | 'theirs' {
        return this.choices.get(path) ?? 'mine';
    }

    choose(path: string, side: 'mine' | 'theirs'): void {
        this.choices.set(path, side);
        this.requestUpdate();
    }

    chooseAll(side: 'mine' | 'theirs'): void {
        this.model.conflict?.choices.forEach((one) => this.choices.set(one.path, side));
        this.requestUpdate();
    }

    resolve(): void {
        const paths = this.model.conflict?.choices.map((one) => one.path) ?? [];
        void this.$server.resolve(paths, paths.map((path) => this.choiceOf(path)));
        this.choices.clear();
    }

    toggleOneByOne(): void {
        this.oneByOne = !this.oneByOne;
        this.requestUpdate();
    }

    toggleKeys(): void {
        this.keysShown = !this.keysShown;
        this.requestUpdate();
        void this.updateComplete.then(() => this.querySelector<HTMLElement>('.ds-keys-list')?.focus());
    }

    openMenu(path: string): void {
        this.menuAt = this.menuAt === path ? '' : path;
        this.requestUpdate();
        void this.updateComplete.then(() => this.querySelector<HTMLElement>('.ds-missing-menu button')?.focus());
    }

    readonly onMenuKey = (e: KeyboardEvent): void => {
        const path = this.menuAt;
        const reason = { u: 'UNK', a: 'NA', d: 'ND' }[e.key.toLowerCase()];
        if (reason) {
            e.preventDefault();
            this.setMissing(path, reason);
        } else if (e.key === 'Escape') {
            e.stopPropagation();
            this.openMenu(path);
            focusAt(this, `item:${path}`);
        } else if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
            e.preventDefault();
            const items = [...this.querySelectorAll<HTMLElement>('.ds-missing-menu button')];
            const here = items.indexOf(document.activeElement as HTMLElement);
            items[(here + (e.key === 'ArrowDown' ? 1 : items.length - 1)) % items.length].focus();
        }
    };

    onMissingKey(e: KeyboardEvent, path: string): void {
        if (e.key === 'Delete' || e.key === 'Backspace') {
            e.preventDefault();
            this.setMissing(path, '');
        }
    }

    onChoiceKey(e: KeyboardEvent, path: string): void {
        if (e.key === 'Delete' || e.key === 'Backspace') {
            e.preventDefault();
            this.typedIn(path, '');
        }
    }

    pick(e: Event): void {
        ((e.currentTarget as HTMLElement).nextElementSibling as HTMLInputElement).showPicker();
    }

    picked(path: string, date: string): void {
        if (date) {
            this.typedIn(path, date);
            focusAt(this, `item:${path}`);
        }
    }

    focused(path: string): void {
        if (path === this.focusedPath) {
            return;
        }
        this.focusedPath = path;
        window.clearTimeout(this.focusPause);
        this.focusPause = window.setTimeout(() => void this.$server.focused(path), 120);
    }

    /** The place whose field holds the focus; empty when none does. */
    get activePath(): string {
        const field = document.activeElement?.closest<HTMLElement>('.ds-field');
        return field && this.contains(field) ? (field.dataset.path ?? '') : '';
    }

    // Words and drawing

    word(key: string, argument = ''): string {
        return (this.model.words[key] ?? key).replace('{0}', argument);
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
        this.querySelectorAll<HTMLTextAreaElement>('textarea.ds-grows').forEach((area) => {
            area.style.height = 'auto';
            area.style.height = `${area.scrollHeight + 2}px`;
        });
    }

    override render(): TemplateResult {
        if (!this.model) {
            return html``;
        }
        return html`${this.head()}${this.keysShown ? this.keyList() : nothing}
            <div class="ds-form-fields">
                ${this.status.waiting >= 10
                    ? html`<p class="ds-late" role="alert">${this.word('draft.late')}</p>`
                    : nothing}
                ${this.model.closed ? html`<p class="ds-closed">${this.model.closed}</p>` : nothing}
                ${this.model.conflict ? comparisonOf(this, this.model.conflict) : nothing}
                ${this.shownFindings.filter((f) => f.paths.length === 0).map((f) => findingOf(this, f))}
                ${this.model.sections.map((section) => (section.repeating ? rowsOf(this, section) : this.section(section)))}
            </div>
            ${this.model.editable ? footerOf(this) : nothing}
            <div class="ds-visually-hidden" role="status">${this.spoken()}</div>`;
    }

    /** What is read out: results, and a draft that is late; not each of its acknowledgements. */
    private spoken(): string {
        return this.answered?.sentence ?? (this.status.waiting >= 2 ? this.word('draft.waiting') : '');
    }

    private section(section: Section): TemplateResult {
        return html`<section>
            <h2>${section.title}</h2>
            ${gridOf(this, section.fields, 0)}
        </section>`;
    }

    private head(): TemplateResult {
        const { title, status, saved, editable } = this.model;
        return html`<header class="ds-form-head">
            <h1>${title}</h1>
            <span class="ds-badge" data-tone=${status.tone}
                ><span class="ds-glyph" data-glyph=${status.glyph} aria-hidden="true"></span>${status.word}</span
            >
            <span class="ds-small ds-secondary">${saved}</span>
            <span class="ds-grow"></span>
            ${editable ? html`<span class="ds-draft">${this.draftWords()}</span>` : nothing}
        </header>`;
    }

    private draftWords(): TemplateResult | typeof nothing {
        if (this.status.waiting >= 2) {
            return html`<span data-tone="attention">${this.word('draft.waiting')}</span>`;
        }
        if (this.status.pending) {
            return html`<span class="ds-secondary">${this.word('draft.keeping')}</span>`;
        }
        if (!this.status.at || this.now.drafts === 0) {
            return nothing;
        }
        return html`<span data-tone="done"
                ><span class="ds-glyph" data-glyph="check" aria-hidden="true"></span>${this.word('draft.kept', this.status.at)}</span
            ><span class="ds-secondary">${this.word('notRecord')}</span>`;
    }

    private keyList(): TemplateResult {
        const keys: [string, string][] = [
            ['Ctrl S', 'keys.save'],
            ['F4', 'keys.finding'],
            ['F2', 'keys.missing'],
            ['Ctrl Enter', 'keys.explain'],
            ['Ctrl Z', 'keys.undo'],
            ['Ins', 'keys.row'],
            ['Esc', 'keys.close'],
            ['Alt ↓', 'keys.pick'],
            ['Alt N', 'keys.open'],
            ['F9', 'keys.panel'],
            ['Alt H', 'keys.history'],
            ['Alt Q', 'keys.query'],
        ];
        return html`<dl class="ds-keys-list" tabindex="-1">
            ${keys.map(([key, words]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${this.word(words)}</dd></div>`)}
        </dl>`;
    }
}

customElements.define('ds-case-form', CaseForm);
