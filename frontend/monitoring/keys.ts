import type { VerifyDesk } from './verify-desk.js';

/** The keys of the page. Single letters act only while a value or a form of the list has the focus. */
export const onKey = (desk: VerifyDesk, e: KeyboardEvent): void => {
    if (e.isComposing || e.defaultPrevented || !desk.desk?.form) {
        return;
    }
    const at = document.activeElement;
    const inItems = at?.closest('.ds-verify-items') !== null && desk.contains(at);
    const inList = at?.closest('.ds-verify-rows') !== null && desk.contains(at);
    const act = anywhere(desk, e, at) ?? (inItems ? onItem(desk, e) : inList ? onRow(desk, e, at) : null) ?? help(desk, e, inItems || inList);
    if (act) {
        e.preventDefault();
        act();
    }
};

/** All keys of this page, shown in place; the same key takes them away. */
const help = (desk: VerifyDesk, e: KeyboardEvent, here: boolean): Act =>
    e.key !== '?' ? null : desk.mode === 'keys' ? () => desk.leave() : here ? () => desk.turnTo('keys') : null;

type Act = (() => void) | null;

const anywhere = (desk: VerifyDesk, e: KeyboardEvent, at: Element | null): Act => {
    const control = e.ctrlKey || e.metaKey;
    const typing = at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement;
    if (e.key === 'F9') {
        return () => desk.hideSource();
    }
    const turn = e.key === 'PageDown' ? 1 : e.key === 'PageUp' ? -1 : 0;
    if (turn !== 0 && !typing && desk.viewer) {
        return () => desk.viewer?.turn(turn);
    }
    if (e.key === 'F4') {
        return () => void desk.next(e.shiftKey ? -1 : 1);
    }
    if (e.key === 'Escape' && desk.mode !== 'item') {
        return () => desk.leave();
    }
    const onButton = at instanceof HTMLButtonElement && !at.hasAttribute('data-first');
    if (e.key === 'Enter' && !control && desk.mode === 'section' && !onButton) {
        return () => void desk.verifySection();
    }
    if (control && e.key === 'Enter' && desk.mode === 'query') {
        return () => void desk.send();
    }
    if (control && e.key.toLowerCase() === 'z' && !typing) {
        return () => void desk.undo();
    }
    return null;
};

const onItem = (desk: VerifyDesk, e: KeyboardEvent): Act => {
    if (e.ctrlKey || e.metaKey || e.altKey || desk.isOpening) {
        return null;
    }
    switch (e.key) {
        case 'ArrowDown':
            return () => desk.move(1);
        case 'ArrowUp':
            return () => desk.move(-1);
        case 'Home':
            return () => desk.move(-desk.items.length);
        case 'End':
            return () => desk.move(desk.items.length);
        default:
            return letter(desk, e);
    }
};

const letter = (desk: VerifyDesk, e: KeyboardEvent): Act => {
    switch (e.key.toLowerCase()) {
        case 'v':
            return e.shiftKey ? () => desk.askSection() : () => desk.verifyItem();
        case 'q':
            return () => desk.turnTo('query');
        case 'h':
            return () => void desk.showHistory();
        case 'l':
            return () => desk.showSource();
        default:
            return null;
    }
};

/** In the list the arrows move, and Enter opens as on any button. */
const onRow = (desk: VerifyDesk, e: KeyboardEvent, at: Element | null): Act => {
    const rows = [...desk.querySelectorAll<HTMLElement>('.ds-verify-row')];
    const here = rows.indexOf(at as HTMLElement);
    const step = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
    return step !== 0 && here >= 0 ? () => rows[Math.max(0, Math.min(rows.length - 1, here + step))].focus() : null;
};
