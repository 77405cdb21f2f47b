import type { Server } from '../dataentry/case-form.js';
import type { FormUpdate } from '../dataentry/model.js';

/** The grid of results; the Java records LabGrid and PastePreview say what each part means. */
export interface LabGridModel {
    columns: Column[];
    days: { date: string; phase: string }[];
    cells: Record<string, LabCell>;
    more: Option[];
    undo: number;
    said: string;
    goTo: string;
}

export interface Option {
    code: string;
    label: string;
}

export interface Column {
    test: string;
    name: string;
    unit: string;
    units: Option[];
    limits: string;
    baseline: string;
}

export interface LabCell {
    row: number;
    text: string;
    missing: string;
    unit: string;
    grade: string;
    least: boolean;
    question: boolean;
    mark: '' | 'L' | 'H';
    state: '' | 'voiding';
    changed: boolean;
    finding: '' | 'hard' | 'soft';
    sentence: string;
}

export interface LabUpdate extends FormUpdate {
    lab: LabGridModel;
}

export interface Preview {
    summary: string;
    entered: number;
    changes: { label: string; before: string; after: string }[];
    problems: { place: string; text: string; sentence: string }[];
    asksOrder: boolean;
}

export interface LabServer extends Server {
    result(test: string, day: string, text: string, sequence: number): Promise<LabUpdate>;
    open(row: number): Promise<void>;
    undo(sequence: number): Promise<LabUpdate>;
    addDay(typed: string): Promise<LabUpdate>;
    addTest(test: string): Promise<LabUpdate>;
    writeIn(test: string, unit: string): Promise<LabUpdate>;
    preview(pasted: string, order: string): Promise<Preview>;
    enter(pasted: string, order: string, changes: boolean, sequence: number): Promise<LabUpdate>;
}

/** Names a cell. */
export const keyOf = (test: string, day: string): string => `${test}|${day}`;
