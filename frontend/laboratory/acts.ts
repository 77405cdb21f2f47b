import type { LabGrid } from './lab-grid.js';
import { keyOf, LabCell, LabUpdate } from './model.js';

const PAUSE = 350;
const RETRY = 2000;

/** What the reader does to cells: one call of the server each, its answer drawn when it comes. */
export class Acts {
    /** The cell that has the focus, by test and day. */
    focused = '';

    /** What is typed in cells and not answered yet. */
    private readonly typed = new Map<string, string>();
    private pause = 0;

    constructor(private readonly grid: LabGrid) {}

    cell(key: string): LabCell | undefined {
        return this.grid.lab.cells[key];
    }

    /** What stands in a cell: what is being typed, else what the server knows. */
    text(key: string): string {
        return this.typed.get(key) ?? this.cell(key)?.text ?? '';
    }

    /** The server's grid came: what it holds need not be held here. */
    taken(): void {
        for (const [key, text] of this.typed) {
            if (key !== this.focused || (this.cell(key)?.text ?? '') === text) {
                this.typed.delete(key);
            }
        }
        const { goTo } = this.grid.lab;
        if (goTo) {
            this.grid.lab.goTo = '';
            this.grid.requestUpdate();
            void this.grid.updateComplete.then(() => this.focus(goTo));
        }
    }

    focus(key: string): void {
        this.grid.querySelector<HTMLInputElement>(`.ds-lab-cell[data-key="${key}"]`)?.focus();
    }

    /** The cell got the focus. */
    enters(key: string): void {
        this.focused = key;
        const row = this.cell(key)?.row;
        if (row) {
            this.grid.focused(`LAB_VALUE#${row}`);
        }
        this.grid.requestUpdate();
    }

    /** The text in a cell changed; the reader is still at it. */
    typing(key: string, text: string): void {
        this.typed.set(key, text);
        this.grid.answered = null;
        window.clearTimeout(this.pause);
        if (text.trim()) {
            this.pause = window.setTimeout(() => this.send(key), PAUSE);
        }
    }

    /** The reader is done with a cell. */
    done(key: string): void {
        if (this.typed.has(key)) {
            this.send(key);
        }
    }

    private send(key: string): void {
        window.clearTimeout(this.pause);
        const [test, day] = key.split('|');
        const text = this.typed.get(key) ?? '';
        if (text.trim() === (this.cell(key)?.text ?? '') && !this.cell(key)?.state) {
            this.typed.delete(key);
            return;
        }
        this.call(
            (sequence) => this.grid.$server.result(test, day, text, sequence),
            () => this.send(key),
        );
    }

    takeBack(): void {
        window.clearTimeout(this.pause);
        const waiting = this.typed.get(this.focused);
        if (waiting !== undefined && waiting !== (this.cell(this.focused)?.text ?? '')) {
            this.typed.delete(this.focused);
            this.grid.requestUpdate();
        } else if (this.grid.lab.undo > 0) {
            this.typed.clear();
            this.call((sequence) => this.grid.$server.undo(sequence));
        }
    }

    enter(pasted: string, order: string, changes: boolean): void {
        this.call((sequence) => this.grid.$server.enter(pasted, order, changes, sequence));
    }

    addDay(typed: string): void {
        this.ask(this.grid.$server.addDay(typed));
    }

    addTest(test: string): void {
        this.ask(this.grid.$server.addTest(test));
    }

    writeIn(test: string, unit: string): void {
        this.ask(this.grid.$server.writeIn(test, unit));
    }

    openRow(key: string): void {
        this.done(key);
        const row = this.cell(key)?.row;
        if (row) {
            this.open(row);
        }
    }

    /** Draws the form anew with the fields of this row open; of none for 0. */
    open(row: number): void {
        this.grid.typing.flush();
        void this.grid.$server.open(row);
    }

    closeRow(): void {
        const row = Number(this.grid.openRow.split('#')[1] ?? 0);
        this.grid.typing.flush();
        this.grid.openRow = '';
        this.grid.requestUpdate();
        void this.grid.updateComplete.then(() => this.grid.cellOf(row)?.focus());
    }

    /** Moves by so many cells, as far as there are any. */
    move(key: string, columns: number, days: number): boolean {
        const { lab } = this.grid;
        const [test, day] = key.split('|');
        const column = lab.columns.findIndex((c) => c.test === test) + columns;
        const line = lab.days.findIndex((d) => d.date === day) + days;
        if (!lab.columns[column] || !lab.days[line]) {
            return false;
        }
        this.focus(keyOf(lab.columns[column].test, lab.days[line].date));
        return true;
    }

    /** Something that needs no draft. */
    private ask(answer: Promise<LabUpdate>): void {
        this.grid.typing.flush();
        void answer.then((update) => this.follow(update));
    }

    private call(send: (sequence: number) => Promise<LabUpdate>, again?: () => void): void {
        this.grid.typing.flush();
        this.grid.answered = null;
        const sequence = this.grid.typing.status.next();
        send(sequence)
            .then((update) => this.follow(update))
            .catch(() => again && window.setTimeout(() => this.grid.isConnected && again(), RETRY));
    }

    private follow(update: LabUpdate): void {
        this.grid.take(update);
        this.grid.requestUpdate();
    }
}
