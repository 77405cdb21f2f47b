import type { CaseForm } from './case-form.js';
import { DraftStatus } from './draft-status.js';
import { focusAt } from './keys.js';
import { Cell, EMPTY, FormModel, FormUpdate, Line } from './model.js';

const TYPING_PAUSE = 350;
const RETRY = 2000;

/**
 * What stands in the fields, explanations and reasons while the page is open, and how far it is on
 * its way to the server. What the server did not take is sent again until it does.
 */
export class Typing {
    /** How far the typing is known to be kept. */
    readonly status: DraftStatus;
    /** The field that the reader is still at; empty when there is none. */
    editing = '';

    private cells = new Map<string, Cell>();
    private committed = new Map<string, Cell>();
    private readonly words = new Map<string, string>();
    private readonly sent = new Map<string, number>();
    private readonly undo: { path: string; cell: Cell }[] = [];
    private pause = 0;
    private waiting: (() => void) | null = null;

    constructor(private readonly form: CaseForm) {
        this.status = new DraftStatus(() => form.requestUpdate());
    }

    /** Starts again with what the server says. */
    show(model: FormModel): void {
        this.cells = new Map(Object.entries(model.cells));
        this.committed = new Map(this.cells);
        this.words.clear();
        model.update.findings.forEach((f) => this.words.set(f.id, f.explanation));
        Object.entries(model.reasons).forEach(([path, words]) => this.words.set(path, words));
        this.words.set('*', model.reason);
        this.editing = '';
        this.undo.length = 0;
        this.status.reset(model.draftAt);
    }

    cell(path: string): Cell {
        return this.cells.get(path) ?? EMPTY;
    }

    /** An act of the page itself put these into fields. */
    taken(cells: Record<string, Cell>): void {
        Object.entries(cells)
            .filter(([path]) => path !== this.editing)
            .forEach(([path, cell]) => {
                this.cells.set(path, cell);
                this.committed.set(path, cell);
            });
    }

    /** The text in a field changed; the reader is still at it. */
    typing(path: string, e: Event): void {
        const input = e.target as HTMLInputElement | HTMLTextAreaElement;
        this.editing = path;
        this.cells.set(path, { text: input.value, missing: '' });
        this.form.answered = null;
        this.later(() => this.send(path));
    }

    /** The reader is done with a field. */
    typedIn(path: string, text: string): void {
        this.commit(path, { text, missing: '' });
    }

    /** A missing reason, or none, in place of a value. */
    missing(path: string, reason: string): void {
        this.commit(path, { text: '', missing: reason });
    }

    private commit(path: string, cell: Cell): void {
        this.forget();
        this.form.answered = null;
        this.undo.push({ path, cell: this.committed.get(path) ?? EMPTY });
        this.put(path, cell);
    }

    private put(path: string, cell: Cell): void {
        this.committed.set(path, cell);
        this.cells.set(path, cell);
        this.send(path);
        this.form.requestUpdate();
    }

    /** Takes the last change back, as long as it is not saved. */
    takeBack(): void {
        const last = this.undo.pop();
        if (last) {
            this.put(last.path, last.cell);
            void this.form.updateComplete.then(() => focusAt(this.form, `item:${last.path}`));
        }
    }

    /** Sends what waits for a pause in typing. */
    flush(): void {
        const act = this.waiting;
        this.forget();
        act?.();
    }

    /** Lets go of what waits for a pause in typing. */
    forget(): void {
        this.stopWaiting();
        this.editing = '';
    }

    private send(path: string): void {
        const cell = this.cell(path);
        const sequence = this.status.next();
        this.sent.set(path, sequence);
        this.form.$server
            .typed(path, cell.text, cell.missing, sequence)
            .then((update) => this.follow(update, sequence))
            .catch(() => this.again(() => this.send(path)));
    }

    private again(act: () => void): void {
        window.setTimeout(() => this.form.isConnected && act(), RETRY);
    }

    private follow(update: FormUpdate, sequence: number): void {
        for (const [path, text] of Object.entries(update.texts)) {
            const cell = this.cell(path);
            if (path !== this.editing && (this.sent.get(path) ?? 0) <= sequence && !cell.missing) {
                this.cells.set(path, { text, missing: '' });
            }
        }
        this.form.take(update);
        this.form.requestUpdate();
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

    private sendWords(call: 'explained' | 'reasoned', key: string): void {
        this.stopWaiting();
        const sequence = this.status.next();
        this.form.$server[call](key, this.words.get(key) ?? '', sequence)
            .then((update) => this.follow(update, sequence))
            .catch(() => this.again(() => this.sendWords(call, key)));
    }

    private later(act: () => void): void {
        this.stopWaiting();
        this.waiting = act;
        this.pause = window.setTimeout(() => {
            this.waiting = null;
            act();
        }, TYPING_PAUSE);
    }

    private stopWaiting(): void {
        window.clearTimeout(this.pause);
        this.waiting = null;
    }
}
