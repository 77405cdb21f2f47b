import type { Look } from './look.js';
import type { Sign, Size } from './model.js';
import { drawn, SIZE, widthOf } from './signs.js';
import { inLines, widest } from './text.js';

const MARGIN = 12;
const LINE = 16;

export interface Figure {
    title: string;
    definition: string;
    foot: string;
    signs: Sign[];
    svg: string;
    size: Size;
    look: Look;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** Between two facts of the foot. */
const BAR = '  |  ';

/** A figure that stands alone: title, legend, drawing and what the card's foot says. */
export function svgOf(figure: Figure): string {
    const { size, look } = figure;
    const wide = (text: string): number => widest(look, [text]);
    const definition = inLines(figure.definition.split(' '), wide, wide('\u00a0'), size.width).map((words) => words.join(' '));
    const foot = inLines(figure.foot.split(BAR), wide, wide(BAR), size.width).map((facts) => facts.join(BAR));
    const signs = inLines(figure.signs, (sign) => widthOf(sign) + 4 + wide(sign.label), 12, size.width).filter((line) => line.length > 0);
    const line = (y: number, weight: number, text: string): string => `<text x="${MARGIN}" y="${y}" font-weight="${weight}" fill="${look.text}">${escaped(text)}</text>`;
    const legendAt = MARGIN + (1 + definition.length) * LINE;
    const drawingAt = legendAt + signs.length * LINE;
    const footAt = drawingAt + size.height + LINE;
    const width = size.width + 2 * MARGIN;
    const height = footAt + (foot.length - 1) * LINE + MARGIN;
    return (
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
        ` font-family="${escaped(look.font)}" font-size="11"><rect width="100%" height="100%" fill="${look.surface}"/>` +
        line(MARGIN + 10, 600, figure.title) +
        definition.map((words, at) => line(MARGIN + 10 + (at + 1) * LINE, 400, words)).join('') +
        signs.map((row, at) => legendOf(row, legendAt + at * LINE, look, wide)).join('') +
        figure.svg.replace('<svg ', `<svg x="${MARGIN}" y="${drawingAt}" `) +
        foot.map((facts, at) => line(footAt + at * LINE, 400, facts)).join('') +
        '</svg>'
    );
}

function legendOf(signs: Sign[], y: number, look: Look, wide: (text: string) => number): string {
    let x = MARGIN;
    return signs
        .map((sign) => {
            const at = x;
            const text = widthOf(sign) + 4;
            x += text + wide(sign.label) + 12;
            return `<g transform="translate(${at} ${y})">${drawn(sign)}<text x="${text}" y="10" fill="${look.text}">${escaped(sign.label)}</text></g>`;
        })
        .join('');
}

/** The figure as pixels, so many for each of its own. */
async function pngOf(svg: string, scale: number): Promise<Blob> {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = image.naturalWidth * scale;
    canvas.height = image.naturalHeight * scale;
    const context = canvas.getContext('2d')!;
    context.scale(scale, scale);
    context.drawImage(image, 0, 0);
    return new Promise((done, failed) => canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('no picture'))), 'image/png'));
}

/** Where a figure is drawn that is taken along: in the light colours, and never seen. */
export function paper(size: Size): HTMLElement {
    const host = document.createElement('div');
    host.className = 'co-paper';
    host.style.cssText = `width:${size.width}px;height:${size.height}px`;
    return host;
}

/** Hands a figure to the reader as a file. */
export async function give(svg: string, format: 'svg' | 'png', name: string): Promise<void> {
    const content = format === 'svg' ? new Blob([svg], { type: 'image/svg+xml' }) : await pngOf(svg, 3);
    const link = document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = `${name}.${format}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
