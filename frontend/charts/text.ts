import type { Look } from './look.js';

/** Pixels of the text of a chart. */
const SIZE = 11;

let pencil: CanvasRenderingContext2D | null = null;

/** A text in a drawing of one's own, in the page's type: without its family the library takes another. */
export const written = (look: Look, text: string, x: number, y: number, more: object = {}): object => ({
    type: 'text',
    x,
    y,
    style: { text, fill: look.text, fontFamily: look.font, fontSize: SIZE, textVerticalAlign: 'middle', ...more },
});

/** How wide the widest of these texts is, in pixels; nothing is 0 wide. */
export function widest(look: Look, texts: string[], weight = 400): number {
    pencil ??= document.createElement('canvas').getContext('2d');
    if (!pencil) {
        return 0;
    }
    pencil.font = `${weight} ${SIZE}px ${look.font}`;
    const wide = (text: string): number => pencil?.measureText(text).width ?? 0;
    return Math.ceil(Math.max(0, ...texts.map(wide)));
}

/** Parts in lines that are no wider than this, with so much between two. */
export function inLines<T>(parts: T[], widthOf: (part: T) => number, gap: number, most: number): T[][] {
    const lines: T[][] = [[]];
    let used = 0;
    for (const part of parts) {
        const width = widthOf(part);
        if (used > 0 && used + gap + width > most) {
            lines.push([]);
            used = 0;
        }
        lines[lines.length - 1].push(part);
        used += (used > 0 ? gap : 0) + width;
    }
    return lines;
}
