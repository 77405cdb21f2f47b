import type { FormModel, FormUpdate, Row } from '../dataentry/model.js';
import type { Server } from '../dataentry/case-form.js';

/** What the server tells the page about the grid; the Java records GradingModel, GradingUpdate and GradingCell say what each part means. */
export interface Grading {
    version: string;
    phases: Phase[];
    lines: TermLine[];
    cells: Record<string, GradingCell>;
    laboratory: Record<string, Laboratory>;
    words: Record<string, string>;
}

export interface Laboratory {
    series: LaboratorySeries[];
    proposals: Record<string, LaboratoryProposal>;
}

export interface LaboratorySeries {
    title: string;
    range: string;
    points: { date: string; value: number; label: string }[];
    bands: LaboratoryBand[];
}

export interface LaboratoryBand {
    grade: number;
    from: number | null;
    to: number | null;
}

export interface LaboratoryProposal {
    grade: string;
    title: string;
    why: string;
    date: string;
}

export interface Phase {
    code: string;
    title: string;
    name: string;
    begun: boolean;
    from: string;
    window: string;
    first: string;
    last: string;
}

export interface TermLine {
    term: string;
    name: string;
    soc: string;
    socName: string;
    watched: boolean;
    groups: string[];
    grades: number[];
    descriptors: string[];
    wording: string;
}

export interface GradingCell {
    grade: string;
    events: number;
    letters: { letter: string; strong: boolean }[];
    rows: number[];
    changed: boolean;
    due: boolean;
    detailed: boolean;
    laboratory: string;
    label: string;
}

export interface Hand {
    key: string;
    rows: Row[];
    course: Record<string, Row[]>;
}

export interface Question {
    title: string;
    changes: { label: string; before: string; after: string }[];
    left: string[];
}

export interface GridUpdate {
    cells: Record<string, GradingCell>;
    values: Record<string, { text: string; missing: string }>;
    hand: Hand | null;
    lines: TermLine[] | null;
    laboratory: Record<string, Laboratory> | null;
    said: string;
    question: Question | null;
    opens: boolean;
    undo: number;
    quiet: boolean;
}

export interface GradingUpdate extends FormUpdate {
    grid: GridUpdate;
}

export interface GradingFormModel extends FormModel {
    grading: Grading;
    update: GradingUpdate;
}

export interface Found {
    term: string;
    name: string;
    soc: string;
    there: boolean;
}

export interface GradingServer extends Server {
    grade(term: string, phase: string, grade: string, sequence: number): Promise<GradingUpdate>;
    accept(term: string, phase: string, sequence: number): Promise<GradingUpdate>;
    fill(terms: string[], phases: string[], grade: string, sequence: number): Promise<GradingUpdate>;
    confirm(sequence: number): Promise<GradingUpdate>;
    clear(terms: string[], phases: string[], sequence: number): Promise<GradingUpdate>;
    undo(sequence: number): Promise<GradingUpdate>;
    opens(term: string, phase: string): Promise<GradingUpdate>;
    addEvent(term: string, phase: string, sequence: number): Promise<GradingUpdate>;
    addChange(event: number, sequence: number): Promise<GradingUpdate>;
    mark(group: string, row: number, act: string, sequence: number): Promise<GradingUpdate>;
    find(typed: string): Promise<Found[]>;
    correctTerm(event: number, term: string, sequence: number): Promise<GradingUpdate>;
    addTerm(term: string): Promise<GradingUpdate>;
}

/** A term in a phase. */
export interface Place {
    line: TermLine;
    phase: Phase;
}

export const keyOf = ({ line, phase }: Place): string => `${line.term}|${phase.code}`;

export const NOTHING: GradingCell = {
    grade: '',
    events: 0,
    letters: [],
    rows: [],
    changed: false,
    due: false,
    detailed: false,
    laboratory: '',
    label: '',
};

/** Where rows are that name no term or no phase. */
export const NOWHERE: Place = {
    line: { term: '', name: '', soc: '', socName: '', watched: false, groups: [], grades: [], descriptors: [], wording: '' },
    phase: { code: '', title: '', name: '', begun: false, from: '', window: '', first: '', last: '' },
};

/** Whether the cell holds a digit: 0 to 5. */
export const isDigit = (grade: string): boolean => /^[0-5]$/.test(grade);
