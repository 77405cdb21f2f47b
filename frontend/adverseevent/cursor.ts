import { GradingCell, keyOf, Place, TermLine } from './model.js';
import type { GradingGrid } from './grading-grid.js';

export type Filter = 'all' | 'graded' | 'due' | 'laboratory';
export const FILTERS: Filter[] = ['all', 'graded', 'due', 'laboratory'];

/** Where the reader is in the grid, what is selected, and which lines are shown. */
export class Cursor {
    filter: Filter = 'all';
    private term = '';
    private column = 0;
    private anchor: { term: string; column: number } | null = null;

    constructor(private readonly grid: GradingGrid) {}

    // Lines

    shown(filter: Filter = this.filter): TermLine[] {
        return this.grid.lines.filter((line) => line.term === this.kept(filter) || this.passes(filter, line));
    }

    /** The line in hand stays while one works on it, though it no longer passes. */
    private kept(filter: Filter): string {
        return filter === this.filter && filter !== 'all' ? this.term : '';
    }

    count(filter: Filter): number {
        return this.grid.lines.filter((line) => this.passes(filter, line)).length;
    }

    private passes(filter: Filter, line: TermLine): boolean {
        const some = (test: (cell: GradingCell) => boolean): boolean =>
            this.grid.phases.some((phase) => test(this.grid.cell({ line, phase })));
        switch (filter) {
            case 'graded':
                return some((cell) => cell.events > 0);
            case 'due':
                return some((cell) => cell.due);
            case 'laboratory':
                return some((cell) => cell.laboratory !== '');
            default:
                return true;
        }
    }

    choose(filter: Filter): void {
        this.filter = filter;
        this.anchor = null;
        if (!this.grid.lines.some((line) => line.term === this.term && this.passes(filter, line))) {
            this.term = this.grid.lines.find((line) => this.passes(filter, line))?.term ?? this.term;
        }
        this.grid.requestUpdate();
    }

    // Place

    /** The cell in hand; null while there is no line. */
    get place(): Place | null {
        const lines = this.shown();
        const line = lines.find((one) => one.term === this.term) ?? lines[0];
        const phase = this.grid.phases[this.column];
        return line && phase ? { line, phase } : null;
    }

    isAt(place: Place): boolean {
        const here = this.place;
        return here !== null && keyOf(here) === keyOf(place);
    }

    private get row(): number {
        return Math.max(
            0,
            this.shown().findIndex((line) => line.term === this.term),
        );
    }

    /** Goes to a cell; with the range from where it began, if it is to grow. */
    to(place: Place, grow = false): void {
        const here = this.place;
        if (grow && !this.anchor && here) {
            this.anchor = { term: here.line.term, column: this.column };
        }
        if (!grow) {
            this.anchor = null;
        }
        this.term = place.line.term;
        this.column = this.grid.phases.indexOf(place.phase);
        this.grid.moved();
    }

    /** Goes some lines down and columns to the right, as far as there are any. */
    move(down: number, right: number, grow = false): void {
        const lines = this.shown();
        const line = lines[clamp(this.row + down, lines.length)];
        const phase = this.grid.phases[clamp(this.column + right, this.grid.phases.length)];
        if (line && phase) {
            this.to({ line, phase }, grow);
        }
    }

    /** All cells, line by line. */
    places(): Place[] {
        return this.shown().flatMap((line) => this.grid.phases.map((phase) => ({ line, phase })));
    }

    /** The next cell that passes, or the one before; null for none. */
    next(step: number, test: (place: Place) => boolean): Place | null {
        const all = this.places();
        const here = all.findIndex((place) => this.isAt(place));
        for (let i = 1; i <= all.length; i++) {
            const place = all[(here + step * i + all.length * i) % all.length];
            if (test(place)) {
                return place;
            }
        }
        return null;
    }

    // Range

    get isRange(): boolean {
        return this.anchor !== null;
    }

    forgetRange(): void {
        this.anchor = null;
        this.grid.requestUpdate();
    }

    /** The selected lines and columns; those of the cell in hand when there is no range. */
    get range(): { lines: TermLine[]; columns: number[] } {
        const lines = this.shown();
        const start = this.anchor;
        const from = start ? Math.max(0, lines.findIndex((line) => line.term === start.term)) : this.row;
        const column = start ? start.column : this.column;
        return {
            lines: lines.slice(Math.min(from, this.row), Math.max(from, this.row) + 1),
            columns: between(column, this.column),
        };
    }

    isSelected(place: Place): boolean {
        if (!this.anchor) {
            return false;
        }
        const { lines, columns } = this.range;
        return lines.includes(place.line) && columns.includes(this.grid.phases.indexOf(place.phase));
    }
}

const clamp = (at: number, length: number): number => Math.max(0, Math.min(length - 1, at));

const between = (a: number, b: number): number[] =>
    Array.from({ length: Math.abs(a - b) + 1 }, (_, i) => Math.min(a, b) + i);
