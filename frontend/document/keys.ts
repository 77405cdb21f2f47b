import { byKey, firstBox } from './model.js';
import type { SourceViewer } from './source-viewer.js';

type Act = (() => void) | null;

/** While a place is asked for: draw it by keys, accept it, or leave it. */
export const askedAct = (viewer: SourceViewer, e: KeyboardEvent): Act => {
    if (e.key === 'Escape') {
        return () => viewer.refuse();
    }
    if (e.key === 'Insert') {
        return () => viewer.drew(firstBox(viewer.page));
    }
    const moved = viewer.draft && byKey(viewer.draft, e);
    if (moved) {
        return () => {
            viewer.draft = moved;
            viewer.requestUpdate();
        };
    }
    const onButton = (e.target as HTMLElement).closest('button');
    return e.key === 'Enter' && viewer.draft && !onButton ? () => viewer.accept() : null;
};

/** While one reads: pages, size, turn. */
export const readingAct = (viewer: SourceViewer, e: KeyboardEvent): Act => {
    if (e.key === 'PageDown') {
        return () => viewer.turn(1);
    }
    if (e.key === 'PageUp') {
        return () => viewer.turn(-1);
    }
    if (e.key === 'Escape' && viewer.closable) {
        return () => viewer.close();
    }
    if (e.ctrlKey || e.metaKey || e.altKey) {
        return null;
    }
    switch (e.key.toLowerCase()) {
        case '+':
        case '=':
            return () => viewer.zoomBy(1);
        case '-':
            return () => viewer.zoomBy(-1);
        case 'w':
            return () => viewer.fit();
        case 'r':
            return () => viewer.rotate();
        default:
            return null;
    }
};
