/** What the server tells the page about a form; the Java records FormModel and FormUpdate say what each part means. */
export interface FormModel {
    title: string;
    status: { glyph: string; tone: string; word: string };
    saved: string;
    editable: boolean;
    closed: string;
    voidable: boolean;
    sections: Section[];
    cells: Record<string, Cell>;
    rows: Record<string, Row[]>;
    marks: Record<string, Mark[]>;
    reason: string;
    reasons: Record<string, string>;
    conflict: Conflict | null;
    words: Record<string, string>;
    update: FormUpdate;
    goTo: string | null;
    draftAt: string;
}

export interface Section {
    oid: string;
    title: string;
    repeating: boolean;
    fields: Field[];
}

export interface Field {
    oid: string;
    label: string;
    kind: 'LINE' | 'TEXT' | 'NUMBER' | 'DATE' | 'CHOICE' | 'LIST' | 'CHECKS' | 'DERIVED';
    unit: string;
    options: { code: string; label: string }[];
    span: number;
}

export interface Cell {
    text: string;
    missing: string;
}

export interface Row {
    number: number;
    added: boolean;
    state: '' | 'void' | 'voiding';
    why: string;
}

export interface Mark {
    glyph: string;
    tone: string;
    label: string;
    text: string;
}

export type Side = 'mine' | 'theirs';

export interface Conflict {
    heading: string;
    choices: { path: string; label: string; mine: string; theirs: string; preset: Side }[];
}

export interface Line {
    id: string;
    hard: boolean;
    unreadable: boolean;
    paths: string[];
    sentence: string;
    foot: string;
    explanation: string;
}

export interface FormUpdate {
    texts: Record<string, string>;
    required: string[];
    notAsked: string[];
    unanswered: string[];
    derived: Record<string, string>;
    findings: Line[];
    was: Record<string, string>;
    owed: { path: string; label: string; change: string }[];
    progress: string;
    drafts: number;
}

export interface Answer {
    tone: string;
    sentence: string;
    goTo: string | null;
}

/** The place of an item, in a row or not. */
export const place = (oid: string, row: number): string => (row === 0 ? oid : `${oid}#${row}`);

/** An element id for a place. */
export const idOf = (path: string): string => `f-${path.replace('#', '-')}`;

export const EMPTY: Cell = { text: '', missing: '' };
