import { type Box, onPage } from './model.js';

/** A rectangle being drawn with the pointer on a page that may be turned. */
export class Pen {
    box: Box | null = null;
    private from: { x: number; y: number } | null = null;

    /**
     * @param changed is told whenever the rectangle changes
     * @param done is told the finished rectangle; one too small to be meant is none
     */
    constructor(
        private readonly changed: () => void,
        private readonly done: (box: Box) => void,
    ) {}

    down(e: PointerEvent, sheet: HTMLElement, turn: number): void {
        if (e.button !== 0) {
            return;
        }
        e.preventDefault();
        sheet.setPointerCapture(e.pointerId);
        this.from = at(e, sheet, turn);
        this.box = null;
    }

    move(e: PointerEvent, sheet: HTMLElement, turn: number, page: number): void {
        if (!this.from) {
            return;
        }
        const to = at(e, sheet, turn);
        this.box = onPage({
            page,
            x: Math.min(this.from.x, to.x),
            y: Math.min(this.from.y, to.y),
            width: Math.abs(this.from.x - to.x),
            height: Math.abs(this.from.y - to.y),
        });
        this.changed();
    }

    up(): void {
        const { box } = this;
        this.from = null;
        this.box = null;
        if (box && box.width * box.height > 0.0001) {
            this.done(box);
        }
        this.changed();
    }
}

/** Where the pointer is on the page as it lies unturned, in fractions. */
const at = (e: PointerEvent, sheet: HTMLElement, turn: number): { x: number; y: number } => {
    const seen = sheet.getBoundingClientRect();
    const u = within((e.clientX - seen.left) / seen.width);
    const v = within((e.clientY - seen.top) / seen.height);
    switch (turn) {
        case 90:
            return { x: v, y: 1 - u };
        case 180:
            return { x: 1 - u, y: 1 - v };
        case 270:
            return { x: 1 - v, y: u };
        default:
            return { x: u, y: v };
    }
};

const within = (fraction: number): number => Math.min(1, Math.max(0, fraction));
