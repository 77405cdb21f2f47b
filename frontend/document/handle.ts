import { html, type TemplateResult } from 'lit';
import type { SourceViewer } from './source-viewer.js';

const KEPT = 'ds-source-width';
const LEAST = 320;
const STEP = 24;

/** What the reader makes wider: the pane that holds the viewer, or the viewer itself. */
const paneOf = (viewer: SourceViewer): HTMLElement => viewer.closest<HTMLElement>('.ds-source-pane') ?? viewer;

const roomOf = (viewer: SourceViewer): number => Math.max(LEAST, (paneOf(viewer).parentElement?.clientWidth ?? 1200) - LEAST);

const setWidth = (viewer: SourceViewer, width: number): void => {
    const kept = Math.round(Math.min(roomOf(viewer), Math.max(LEAST, width)));
    paneOf(viewer).style.flex = `0 1 ${kept}px`;
    localStorage.setItem(KEPT, String(kept));
    viewer.requestUpdate();
};

/** As wide as the reader had it. */
export const keptWidth = (viewer: SourceViewer): void => {
    const kept = Number(localStorage.getItem(KEPT));
    if (kept >= LEAST) {
        paneOf(viewer).style.flex = `0 1 ${Math.min(kept, roomOf(viewer))}px`;
    }
};

export const isHandle = (target: EventTarget | null): boolean => (target as HTMLElement | null)?.getAttribute('role') === 'separator';

/** Between form and source: drawn with the pointer, or moved with the arrow keys. */
export const handleOf = (viewer: SourceViewer): TemplateResult => html`<div
    class="ds-source-handle"
    role="separator"
    tabindex="0"
    aria-orientation="vertical"
    aria-label=${viewer.word('width')}
    aria-valuemin=${LEAST}
    aria-valuemax=${roomOf(viewer)}
    aria-valuenow=${Math.round(viewer.clientWidth)}
    @pointerdown=${(e: PointerEvent) => (e.target as HTMLElement).setPointerCapture(e.pointerId)}
    @pointermove=${(e: PointerEvent) => {
        if ((e.target as HTMLElement).hasPointerCapture(e.pointerId)) {
            setWidth(viewer, viewer.getBoundingClientRect().right - e.clientX);
        }
    }}
    @keydown=${(e: KeyboardEvent) => {
        const by = e.key === 'ArrowLeft' ? STEP : e.key === 'ArrowRight' ? -STEP : 0;
        if (by) {
            e.preventDefault();
            setWidth(viewer, viewer.clientWidth + by);
        }
    }}
></div>`;
