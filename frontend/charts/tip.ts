import { html, nothing, type TemplateResult } from 'lit';
import { aside } from './busy.js';
import type { Box } from './marks.js';
import type { Cases, ChartServer, Mark } from './model.js';

/** Half of the widest tooltip: so far it stays from the edges of the chart. */
const HALF = 120;
/** Less room above than this puts it below. */
const ROOM = 72;
/** How long a pointer rests on a mark before its cases are asked for, in milliseconds. */
const REST = 120;

/** How long a tooltip stays while the pointer is on its way into it, in milliseconds. */
const LINGER = 250;

/** What the pointer is at. It stays so while the pointer goes into the tooltip, for that has links. */
export class Hover {
    /** The place of the mark; -1 for none. */
    at = -1;
    /** Where the pointer met it. */
    where?: Box;
    private leaving = 0;

    constructor(private readonly changed: () => void) {}

    over(at: number, x: number, y: number): void {
        this.stay();
        this.at = at;
        this.where = { x, y, width: 0, height: 0 };
        this.changed();
    }

    stay(): void {
        window.clearTimeout(this.leaving);
    }

    leave(): void {
        this.stay();
        this.leaving = window.setTimeout(() => this.end(), LINGER);
    }

    end(): void {
        this.at = -1;
        this.where = undefined;
        this.changed();
    }
}

/** Whose cases the marks stand for, asked of the server once a mark for each drawing. */
export class CasesOfMarks {
    private readonly known = new Map<Mark, Cases>();
    private resting = 0;

    /** Several subjects, and a form where their values stand. */
    static has(mark: Mark): boolean {
        return mark.target.form !== '' && mark.target.subject === '';
    }

    of(mark: Mark): Cases | undefined {
        return this.known.get(mark);
    }

    /** Asks for them if the reader stays with the mark; calls when they are there. */
    seek(mark: Mark | undefined, server: ChartServer, found: () => void): void {
        window.clearTimeout(this.resting);
        if (mark && CasesOfMarks.has(mark) && !this.known.has(mark)) {
            this.resting = window.setTimeout(() => void this.ask(mark, server).then(found), REST);
        }
    }

    private async ask(mark: Mark, server: ChartServer): Promise<void> {
        aside();
        this.known.set(mark, await server.cases(mark.target.filter));
    }
}

export interface Tip {
    mark: Mark;
    box: Box;
    hint: string;
    /** Of the chart, in pixels. */
    width: number;
    cases: Cases | undefined;
    word(key: string, ...values: (string | number)[]): string;
}

/** The tooltip of a mark, above it or below where there is no room; with links to its cases. */
export function tipOf(tip: Tip): TemplateResult {
    const { mark, box, width, cases } = tip;
    const middle = box.x + box.width / 2;
    const below = box.y < ROOM;
    const style = `left:${Math.min(Math.max(middle, HALF), Math.max(width - HALF, HALF))}px;top:${below ? box.y + box.height + 6 : box.y - 6}px`;
    const linked = (cases?.subjects.length ?? 0) > 0;
    return html`<div
        class="co-tip ${below ? 'co-below' : ''} ${linked ? 'co-linked' : ''}"
        style=${style}
        role=${linked ? 'group' : nothing}
        aria-label=${linked ? `${tip.word('cases')}: ${mark.label}` : nothing}
        aria-hidden=${linked ? nothing : 'true'}
    >
        ${mark.label.split('\n').map((line) => html`<span>${line}</span>`)} ${linked && cases ? links(tip, cases) : nothing}
        ${tip.hint ? html`<small>${tip.hint}</small>` : nothing}
    </div>`;
}

const links = ({ mark, word }: Tip, cases: Cases): TemplateResult =>
    html`<span class="co-tip-cases"
        >${cases.subjects.map((subject) => html`<a href="subjects/${subject}/${mark.target.form}">${subject}</a> `)}${cases.all > cases.subjects.length
            ? word('cases.more', cases.all - cases.subjects.length)
            : nothing}</span
    >`;
