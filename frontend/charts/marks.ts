import type { Drawing } from './echarts.js';
import type { Mark } from './model.js';

export interface Box {
    x: number;
    y: number;
    width: number;
    height: number;
}

/* The library keeps these, but does not promise them in its types. */
interface Graphic {
    getBoundingRect(): { clone(): Rect };
    transform?: number[];
}
interface Rect extends Box {
    applyTransform(matrix: number[]): void;
}
interface Inside {
    getModel(): { getSeriesByIndex(index: number): { getData(type?: string): { getItemGraphicEl(index: number): Graphic | undefined } } | undefined };
}

/** Where a mark is drawn, in pixels of the drawing; nothing if it is not drawn. */
export function boxOf(drawing: Drawing, mark: Mark): Box | null {
    const series = (drawing as unknown as Inside).getModel().getSeriesByIndex(mark.series);
    const graphic = series?.getData(mark.edge ? 'edge' : undefined).getItemGraphicEl(mark.index);
    if (!graphic) {
        return null;
    }
    const box = graphic.getBoundingRect().clone();
    if (graphic.transform) {
        box.applyTransform(graphic.transform);
    }
    return box;
}

/** The mark that an event of the drawing is about. */
export function markAt(marks: Mark[], event: { seriesIndex?: number; dataIndex?: number; dataType?: string }): number {
    const edge = event.dataType === 'edge';
    return marks.findIndex((one) => one.series === event.seriesIndex && one.index === event.dataIndex && (one.edge ?? false) === edge);
}

const SIDE = 3;

/** Puts an element around a box. */
export const around = (box: Box): string =>
    `left:${box.x - SIDE}px;top:${box.y - SIDE}px;width:${Math.max(box.width, 1) + 2 * SIDE}px;height:${Math.max(box.height, 1) + 2 * SIDE}px`;
