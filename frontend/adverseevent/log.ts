import { focusAt } from '../dataentry/keys.js';
import { keyOf, NOWHERE, Place } from './model.js';
import { TypeAhead } from './type-ahead.js';
import type { GradingGrid } from './grading-grid.js';

/** Whether the events behind the cell are open in the panel, and where the focus goes in them. */
export class EventLog {
    isOpen = false;
    /** Whether it shows the rows that belong to no cell. */
    isNowhere = false;
    /** The row whose term is being corrected; 0 for none. */
    correcting = 0;
    readonly terms: TypeAhead;

    constructor(private readonly grid: GradingGrid) {
        this.terms = new TypeAhead(grid, {
            id: 'correct-term',
            label: 'correct.label',
            hint: 'correct.hint',
            key: '',
            choose: (found) => {
                const event = this.correcting;
                this.correcting = 0;
                this.grid.acts.correctTerm(event, found.term);
            },
            leave: () => this.leaveTerm(),
        });
    }

    /** Asks for the term that an event should have been charted under. */
    correctTerm(event: number): void {
        this.correcting = event;
        this.grid.requestUpdate();
        void this.grid.updateComplete.then(() => this.terms.focus());
    }

    private leaveTerm(): void {
        const event = this.correcting;
        this.correcting = 0;
        this.grid.requestUpdate();
        void this.grid.updateComplete.then(() => this.grid.find(`#correct-${event}`)?.focus());
    }

    /** Enter: opens the events of the cell in hand and goes to the first field. */
    enter(): void {
        void this.openAt('');
    }

    /** Opens the events and goes to a field; to the first one when none is named. */
    async openAt(path: string): Promise<void> {
        const { place } = this;
        if (!place) {
            return;
        }
        this.isOpen = true;
        this.grid.openPanel();
        this.grid.take(await this.grid.$server.opens(place.line.term, place.phase.code));
        this.grid.requestUpdate();
        await this.grid.updateComplete;
        this.focus(path);
    }

    /** Opens the rows that name no term or no phase. */
    enterNowhere(): void {
        this.isNowhere = true;
        this.enter();
    }

    /** Whose rows it shows: those of the cell in hand, unless it is at those of none. */
    get place(): Place | null {
        return this.isNowhere ? NOWHERE : this.grid.cursor.place;
    }

    /** The server says that the reader has to choose among the events. */
    open(): void {
        this.isOpen = true;
        this.grid.openPanel();
        void this.grid.updateComplete.then(() => this.focus(''));
    }

    private focus(path: string): void {
        if (path) {
            focusAt(this.grid, `item:${path}`);
        } else {
            (this.fields()[0] ?? this.grid.find('.ds-log button'))?.focus();
        }
    }

    private fields(): HTMLElement[] {
        return this.grid.findAll('.ds-log input, .ds-log select, .ds-log textarea, .ds-log .ds-value');
    }

    /** Esc: back to the cell. */
    leave(): void {
        this.grid.typing.flush();
        this.close();
        this.grid.requestUpdate();
        void this.grid.updateComplete.then(() => this.grid.focusCell());
    }

    close(): void {
        this.isOpen = false;
        this.correcting = 0;
        this.isNowhere = false;
    }

    /** After a row was added: to a field of the newest. */
    focusNewest(item: string): void {
        const newest = this.grid.findAll(`.ds-log [data-path^="${item}#"]`).at(-1);
        if (newest?.dataset.path) {
            focusAt(this.grid, `item:${newest.dataset.path}`);
        }
    }

    /** After a row was marked: to its reason, or to where it was. */
    focusAfter(group: string, row: number, act: string): void {
        const reason = act === 'void' ? this.grid.find(`#void-${group}-${row}`) : null;
        (reason ?? this.fields()[0] ?? this.grid.find('.ds-log button'))?.focus();
    }

    /** Whether the rows that the server sent are those of the cell in hand. */
    get isReady(): boolean {
        const { place } = this;
        return place !== null && this.grid.hand?.key === keyOf(place);
    }
}
