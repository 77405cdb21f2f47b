/** What the server tells the viewer; the Java record SourceViewerModel says what each part means. */
export interface ViewerModel {
    documents: Document[];
    places: Place[];
    words: Record<string, string>;
}

export type Copy = 'redacted' | 'original';

export interface Document {
    id: number;
    label: string;
    pages: number;
    copies: Copy[];
    sentence: string;
}

export interface Box {
    page: number;
    x: number;
    y: number;
    width: number;
    height: number;
}

export interface Place extends Box {
    link: number;
    source: number;
    label: string;
}

/** A linked place, or where to go without a link. */
export interface Target extends Partial<Box> {
    source: number;
    link: number;
    page: number;
}

/** The middle of the page, as large as a line of text: where a box begins that is drawn by keys. */
export const firstBox = (page: number): Box => ({ page, x: 0.35, y: 0.4, width: 0.3, height: 0.03 });

const LEAST = 0.005;

/** Keeps a box on its page and no smaller than can be seen. */
export const onPage = (box: Box): Box => {
    const width = Math.min(1, Math.max(LEAST, box.width));
    const height = Math.min(1, Math.max(LEAST, box.height));
    return {
        page: box.page,
        width,
        height,
        x: Math.min(1 - width, Math.max(0, box.x)),
        y: Math.min(1 - height, Math.max(0, box.y)),
    };
};

/** A box moved or, with shift, resized by an arrow key; null for any other key. */
export const byKey = (box: Box, e: KeyboardEvent): Box | null => {
    const step = e.altKey ? 0.001 : 0.01;
    const dx = e.key === 'ArrowLeft' ? -step : e.key === 'ArrowRight' ? step : 0;
    const dy = e.key === 'ArrowUp' ? -step : e.key === 'ArrowDown' ? step : 0;
    if (!dx && !dy) {
        return null;
    }
    return onPage(
        e.shiftKey
            ? { ...box, width: box.width + dx, height: box.height + dy }
            : { ...box, x: box.x + dx, y: box.y + dy },
    );
};

const percent = (fraction: number): string => `${(fraction * 100).toFixed(3)}%`;

/** Where a box lies, for its style. */
export const styleOf = (box: Box): string =>
    `left:${percent(box.x)};top:${percent(box.y)};width:${percent(box.width)};height:${percent(box.height)}`;
