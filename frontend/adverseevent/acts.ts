import { GradingUpdate, isDigit, keyOf, Place } from './model.js';
import type { GradingGrid } from './grading-grid.js';

/** What the reader does to cells: one call of the server each, its answer drawn when it comes. */
export class Acts {
    /** Done when the latest act is answered and its answer drawn. */
    answered: Promise<unknown> = Promise.resolve();

    constructor(private readonly grid: GradingGrid) {}

    /** A grade for the cell in hand, or for all that are selected after a question. */
    grade(grade: string): void {
        const place = this.grid.cursor.place;
        if (!place || !this.grid.model.editable) {
            return;
        }
        if (this.grid.cursor.isRange) {
            const { terms, phases } = this.selected();
            this.call((sequence) => this.grid.$server.fill(terms, phases, grade, sequence));
            return;
        }
        this.ahead(place, grade);
        this.call((sequence) => this.grid.$server.grade(place.line.term, place.phase.code, grade, sequence));
    }

    /** The grade that the laboratory proves, for the cell in hand. */
    accept(): void {
        const place = this.grid.cursor.place;
        if (place && this.grid.model.editable) {
            this.call((sequence) => this.grid.$server.accept(place.line.term, place.phase.code, sequence));
            this.grid.focusCell();
        }
    }

    /** Shows what will surely be, before the server has said so. */
    private ahead(place: Place, grade: string): void {
        const cell = this.grid.cell(place);
        const plain = cell.rows.length < 2 && !cell.detailed;
        if (plain && cell.grade !== grade && (!isDigit(grade) || grade === '0' || place.line.grades.includes(Number(grade)))) {
            this.grid.cells[keyOf(place)] = { ...cell, grade, changed: true, due: false };
            this.grid.requestUpdate();
        }
    }

    private selected(): { terms: string[]; phases: string[] } {
        const { lines, columns } = this.grid.cursor.range;
        return {
            terms: lines.map((line) => line.term),
            phases: columns.map((column) => this.grid.phases[column].code),
        };
    }

    confirm(): void {
        this.grid.question = null;
        this.grid.cursor.forgetRange();
        this.call((sequence) => this.grid.$server.confirm(sequence));
    }

    clear(): void {
        const { terms, phases } = this.selected();
        this.call((sequence) => this.grid.$server.clear(terms, phases, sequence));
    }

    undo(): void {
        this.call((sequence) => this.grid.$server.undo(sequence));
    }

    addEvent(place: Place): void {
        this.call(
            (sequence) => this.grid.$server.addEvent(place.line.term, place.phase.code, sequence),
            () => this.grid.log.focusNewest('GRADE'),
        );
    }

    addChange(event: number): void {
        this.call(
            (sequence) => this.grid.$server.addChange(event, sequence),
            () => this.grid.log.focusNewest('CHANGE_DATE'),
        );
    }

    /** A row of the log is declared void, restored or removed. */
    mark(group: string, row: number, act: string): void {
        this.call(
            (sequence) => this.grid.$server.mark(group, row, act, sequence),
            () => this.grid.log.focusAfter(group, row, act),
        );
    }

    /** An event was charted under the wrong term. */
    correctTerm(event: number, term: string): void {
        this.call(
            (sequence) => this.grid.$server.correctTerm(event, term, sequence),
            () => this.grid.follow(event),
        );
    }

    addTerm(term: string): void {
        this.call(
            () => this.grid.$server.addTerm(term),
            () => this.grid.goToTerm(term),
        );
    }

    private call(send: (sequence: number) => Promise<GradingUpdate>, then?: () => void): void {
        const { typing } = this.grid;
        typing.flush();
        this.grid.answered = null;
        this.grid.said = '';
        const sequence = typing.status.next();
        this.answered = send(sequence)
            .then((update) => {
                if (update.grid.quiet) {
                    typing.status.drop(sequence);
                }
                this.grid.take(update);
                this.grid.requestUpdate();
                return this.grid.updateComplete.then(() => then?.());
            })
            .catch(() => this.grid.requestUpdate());
    }
}
