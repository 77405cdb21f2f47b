/** How wide a chart is on paper: A4 upright, less the margins of page and card, in CSS pixels. */
export const PRINT_WIDTH = 650;

/** How tall a chart may be to stand on one page with its card's head and foot, in CSS pixels. */
const PRINT_HEIGHT = 900;

/** Lets a drawing that is too tall for a page be smaller on paper; on the screen it is as it is. */
export function fitPage(canvas: HTMLElement, height: number, printing: boolean): void {
    canvas.style.zoom = printing && height > PRINT_HEIGHT ? String(PRINT_HEIGHT / height) : '';
}

/**
 * Tells when the page is about to be laid out for paper, and when it is back on the screen. It is
 * told before the layout, so what is drawn at once is what is printed; the same may be told twice.
 */
export function onPrint(told: (printing: boolean) => void): () => void {
    const paper = matchMedia('print');
    const changed = (): void => told(paper.matches);
    const before = (): void => told(true);
    const after = (): void => told(false);
    paper.addEventListener('change', changed);
    addEventListener('beforeprint', before);
    addEventListener('afterprint', after);
    return () => {
        paper.removeEventListener('change', changed);
        removeEventListener('beforeprint', before);
        removeEventListener('afterprint', after);
    };
}
