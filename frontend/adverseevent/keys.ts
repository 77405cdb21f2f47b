import type { GradingGrid } from './grading-grid.js';

const isText = (element: Element | null): boolean =>
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement ||
    (element instanceof HTMLInputElement && element.type !== 'radio' && element.type !== 'checkbox');

const MOVES: Record<string, [number, number]> = {
    ArrowUp: [-1, 0],
    ArrowDown: [1, 0],
    ArrowLeft: [0, -1],
    ArrowRight: [0, 1],
};

const PAGE = 10;
const FAR = 9999;

/** The keys of the grid. Single letters act only while a cell has the focus. */
export const onGridKey = (grid: GradingGrid, e: KeyboardEvent): void => {
    if (e.isComposing) {
        return;
    }
    const inGrid = document.activeElement?.matches('[role=gridcell]') === true && grid.contains(document.activeElement);
    const act = anywhere(grid, e) ?? (inGrid ? (moving(grid, e) ?? inCell(grid, e)) : null);
    if (act) {
        e.preventDefault();
        act();
    }
};

const anywhere = (grid: GradingGrid, e: KeyboardEvent): (() => void) | null => {
    const control = e.ctrlKey || e.metaKey;
    const key = e.key.toLowerCase();
    if (control && key === 's') {
        return () => grid.save();
    }
    if (e.altKey && key === 'q') {
        return () => grid.query();
    }
    if (e.key === 'F4') {
        return () => grid.nextDue(e.shiftKey ? -1 : 1);
    }
    if (e.key === 'F2' && grid.activePath && grid.model.editable) {
        const path = grid.activePath;
        return () => grid.menu.toggle(path);
    }
    if (e.key === 'Escape') {
        return escape(grid);
    }
    if (isText(document.activeElement)) {
        return null;
    }
    if (control && key === 'z' && grid.model.editable) {
        return () => grid.acts.undo();
    }
    if (e.key === '/' && grid.model.editable) {
        return () => grid.typeAhead.focus();
    }
    if (e.key === '?') {
        return () => grid.toggleKeys();
    }
    return null;
};

/** One level back: the question, the log, the list of keys, the selection, the subject. */
const escape = (grid: GradingGrid): (() => void) | null => {
    if (grid.question) {
        return () => grid.leaveQuestion();
    }
    if (document.activeElement?.closest('.ds-panel')) {
        return () => grid.log.leave();
    }
    if (grid.keysShown) {
        return () => {
            grid.toggleKeys();
            grid.focusCell();
        };
    }
    if (grid.cursor.isRange) {
        return () => grid.cursor.forgetRange();
    }
    const at = document.activeElement;
    return at === document.body || grid.contains(at) ? () => grid.leave() : null;
};

const moving = (grid: GradingGrid, e: KeyboardEvent): (() => void) | null => {
    if (e.altKey || e.metaKey) {
        return null;
    }
    const arrow = MOVES[e.key];
    if (arrow && !e.ctrlKey) {
        return () => grid.cursor.move(arrow[0], arrow[1], e.shiftKey);
    }
    switch (e.key) {
        case 'Home':
            return () => grid.cursor.move(e.ctrlKey ? -FAR : 0, -FAR, e.shiftKey);
        case 'End':
            return () => grid.cursor.move(e.ctrlKey ? FAR : 0, FAR, e.shiftKey);
        case 'PageUp':
            return () => grid.cursor.move(-PAGE, 0, e.shiftKey);
        case 'PageDown':
            return () => grid.cursor.move(PAGE, 0, e.shiftKey);
        default:
            return null;
    }
};

const inCell = (grid: GradingGrid, e: KeyboardEvent): (() => void) | null => {
    if (e.ctrlKey || e.metaKey || e.altKey) {
        return null;
    }
    if (e.key === 'Enter') {
        return grid.question ? () => grid.acts.confirm() : () => grid.log.enter();
    }
    if (!grid.model.editable) {
        return null;
    }
    const digit = /^(?:Digit|Numpad)([0-5])$/.exec(e.code)?.[1] ?? (/^[0-5]$/.test(e.key) ? e.key : '');
    if (digit && !e.shiftKey) {
        return () => grid.acts.grade(digit);
    }
    if (e.key.toLowerCase() === 'n') {
        return () => grid.acts.grade('ND');
    }
    if (e.key.toLowerCase() === 'a') {
        return () => grid.acts.accept();
    }
    if (e.key.toLowerCase() === 'k') {
        return () => grid.keepCharted();
    }
    if (e.key === 'Delete' || e.key === 'Backspace') {
        return () => grid.acts.clear();
    }
    return null;
};
