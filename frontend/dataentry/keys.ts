import type { CaseForm } from './case-form.js';
import { elementId } from './findings.js';
import { idOf } from './model.js';

const isTextField = (element: Element | null): boolean =>
    element instanceof HTMLTextAreaElement ||
    (element instanceof HTMLInputElement && ['text', 'search', 'date'].includes(element.type) && !element.readOnly);

/** The keys of the form; those that are letters act only outside of text. */
export const onKey = (form: CaseForm, e: KeyboardEvent): void => {
    // Esc while Chinese is being composed belongs to the input method.
    if (!form.model || e.defaultPrevented || e.isComposing) {
        return;
    }
    const act = actOf(form, e);
    if (act) {
        e.preventDefault();
        act();
    }
};

const actOf = (form: CaseForm, e: KeyboardEvent): (() => void) | null => {
    const control = e.ctrlKey || e.metaKey;
    const key = e.key.toLowerCase();
    if (control && key === 's') {
        return () => form.save();
    }
    if (control && key === 'z' && !isTextField(document.activeElement)) {
        return () => form.typing.takeBack();
    }
    if (e.key === 'F4') {
        return () => form.findings.next(e.shiftKey ? -1 : 1);
    }
    if (e.altKey && key === 'n') {
        return () => form.nextUnanswered();
    }
    if (e.altKey && key === 'h') {
        return () => focusPanel('.ds-history');
    }
    if (e.altKey && key === 'q') {
        return () => form.query();
    }
    if (e.altKey && key === 'l') {
        return () => form.source(true);
    }
    if (e.key === 'Escape' && document.activeElement?.closest('.ds-panel')) {
        return () => form.goTo(`item:${form.focusedPath}`);
    }
    if (e.key === 'Escape' && form.keysShown) {
        return () => form.toggleKeys();
    }
    if (e.key === '?' && !isTextField(document.activeElement)) {
        return () => form.toggleKeys();
    }
    return (form.model.editable ? editingAct(form, e) : null) ?? leavingAct(form, e);
};

/** One level up, once there is nothing to close; what floats over the page looks after itself. */
const leavingAct = (form: CaseForm, e: KeyboardEvent): (() => void) | null => {
    const at = document.activeElement;
    const here = at === document.body || form.parentElement?.contains(at);
    return e.key === 'Escape' && here ? () => form.leave() : null;
};

/** Goes to a part of the panel; Esc comes back. */
const focusPanel = (part: string): void => {
    const target = document.querySelector<HTMLElement>(`.ds-panel ${part}`);
    target?.setAttribute('tabindex', '-1');
    target?.focus();
};

const editingAct = (form: CaseForm, e: KeyboardEvent): (() => void) | null => {
    const path = form.activePath;
    if (e.key === 'F2' && path) {
        return () => form.menu.toggle(path);
    }
    if (e.key === 'Insert') {
        return () => addRow(form);
    }
    if (e.key === 'Escape' && form.voiding.asked) {
        return () => form.voiding.ask(false);
    }
    if (e.key === 'Escape' && form.discarding) {
        return () => form.askDiscard(false);
    }
    if (e.key === 'Escape' && form.openRow && path.includes('#')) {
        const key = form.openRow;
        return () => {
            form.toggleRow(key);
            void form.updateComplete.then(() => focusAt(form, `rowbutton:${key}`));
        };
    }
    if (e.altKey && e.key === 'ArrowDown' && path) {
        const picker = form.find(`[data-path="${path}"] .ds-pick`);
        return picker ? () => picker.click() : null;
    }
    return null;
};

const addRow = (form: CaseForm): void => {
    const here = document.activeElement?.closest<HTMLElement>('[data-group]');
    const group = here ?? form.find('[data-group]');
    if (group?.dataset.group) {
        form.row(group.dataset.group, 0, 'add');
    }
};

/** Puts the focus at an item, a row, a finding or another place of the form, and into sight. */
export const focusAt = (form: CaseForm, goTo: string): void => {
    const target = targetOf(form, goTo);
    target?.focus({ preventScroll: true });
    if (goTo === 'compare') {
        target?.closest('.ds-compare')?.scrollIntoView({ block: 'start' });
    } else {
        target?.scrollIntoView({ block: 'nearest' });
    }
};

const targetOf = (form: CaseForm, goTo: string): HTMLElement | null => {
    const at = goTo.indexOf(':');
    const kind = at < 0 ? goTo : goTo.slice(0, at);
    const what = goTo.slice(at + 1);
    switch (kind) {
        case 'first':
            return form.find('.ds-field input, .ds-field select, .ds-field textarea, .ds-value');
        case 'item':
            return itemOf(form, what);
        case 'finding':
            return findingTarget(form, what);
        case 'row':
            return rowOf(form, what);
        case 'rowbutton':
            return form.find(`#row-${what.replace('#', '-')}`);
        case 'add':
            return form.find(`#add-${what}`);
        case 'reason':
            return form.find('.ds-reason-line input');
        case 'compare':
            return form.find('#compare input');
        case 'closed':
            return form.find('.ds-closed');
        case 'void':
            return form.find('#void-reason');
        case 'save':
            return form.find('#save');
        default:
            return null;
    }
};

const itemOf = (form: CaseForm, path: string): HTMLElement | null => {
    const [oid, row] = path.split('#');
    const group = form.model.sections.find((s) => s.repeating && s.fields.some((f) => f.oid === oid));
    const key = `${group?.oid}#${row}`;
    if (group && form.openRow !== key && form.rowAt(key)) {
        form.openRow = key;
        form.requestUpdate();
        void form.updateComplete.then(() => focusAt(form, `item:${path}`));
        return null;
    }
    const field = form.find(`#${idOf(path)}`);
    return field?.matches('[role=radiogroup], [role=group]:not(.ds-value)')
        ? (field.querySelector<HTMLElement>('input:checked') ?? field.querySelector<HTMLElement>('input'))
        : field;
};

/** A soft finding is answered in place; a hard one at the field that it is about. */
const findingTarget = (form: CaseForm, id: string): HTMLElement | null => {
    const finding = form.findings.shown.find((f) => f.id === id);
    if (!finding) {
        return form.find('.ds-finding');
    }
    const box = form.find(`#${elementId(finding)}`);
    if (!finding.hard) {
        return box?.querySelector<HTMLElement>('input') ?? box;
    }
    return finding.paths.length > 0 ? itemOf(form, finding.paths[0]) : box;
};

const rowOf = (form: CaseForm, key: string): HTMLElement | null => {
    const id = key.replace('#', '-');
    return (
        form.find(`#void-${id}`) ??
        form.find('.ds-row-fields input, .ds-row-fields select, .ds-row-fields textarea') ??
        form.find(`#row-${id}`)
    );
};
