import { drawn, SIZE } from './signs.js';
import type { Sign, Size } from './model.js';

const MARGIN = 12;
const LINE = 16;

export interface Figure {
    title: string;
    definition: string;
    foot: string;
    signs: Sign[];
    svg: string;
    size: Size;
    font: string;
    text: string;
    surface: string;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');

/** A figure that stands alone: title, legend, drawing and what the card's foot says. */
export function svgOf(figure: Figure): string {
    const { size } = figure;
    const heads = MARGIN + 2 * LINE + (figure.signs.length ? LINE : 0);
    const width = size.width + 2 * MARGIN;
    const height = heads + size.height + LINE + 2 * MARGIN;
    const line = (y: number, weight: number, text: string): string =>
        `<text x="${MARGIN}" y="${y}" font-weight="${weight}" fill="${figure.text}">${escaped(text)}</text>`;
    let x = MARGIN;
    const legend = figure.signs.map((sign) => {
        const at = x;
        x += SIZE + 8 + Math.ceil(sign.label.length * 6.4) + 10;
        return `<g transform="translate(${at} ${MARGIN + 2 * LINE})">${drawn(sign)}<text x="${SIZE + 4}" y="10" fill="${figure.text}">${escaped(sign.label)}</text></g>`;
    });
    const inner = figure.svg.replace('<svg ', `<svg x="${MARGIN}" y="${heads}" `);
    return (
        `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"` +
        ` font-family="${escaped(figure.font)}" font-size="11"><rect width="100%" height="100%" fill="${figure.surface}"/>` +
        line(MARGIN + 10, 600, figure.title) +
        line(MARGIN + 10 + LINE, 400, figure.definition) +
        legend.join('') +
        inner +
        line(height - MARGIN, 400, figure.foot) +
        '</svg>'
    );
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
