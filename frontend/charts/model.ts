/** What the server sends of a chart; the Java class ChartElement says what each part means. */
export interface ChartModel<D> {
    id: string;
    title: string;
    group: string;
    words: Record<string, string>;
    chosen: Record<string, string>;
    foot: string;
    data: D;
    /** The one that it is compared with, drawn on the same scale. */
    beside: D | null;
}

/** The Java record Mark. */
export interface Target {
    filter: Record<string, string>;
    subject: string;
    form: string;
}

/** The Java record Basis. */
export interface Basis {
    n: number;
    missing: number;
    excluded: number;
    sampled: number;
}

/** One subject, with the form where its value stands. */
export const ofSubject = (subject: string, form: string): Target => ({ filter: { subject }, subject, form });

/** Nothing to click. */
export const NOWHERE: Target = { filter: {}, subject: '', form: '' };

/** Something drawn that has a meaning: one can go to it, hear it, click it. */
export interface Mark {
    /** What it says, spoken and in the tooltip; a line break starts a new line. */
    label: string;
    target: Target;
    /** Where the library keeps it: the place of its series, and its place in it. */
    series: number;
    index: number;
    /** Whether it is a flow between nodes. */
    edge?: boolean;
}

/** A line of the legend. */
export interface Sign {
    label: string;
    fill: string;
    edge?: string;
    shape?: 'box' | 'line' | 'diamond' | 'cross' | 'bar' | 'arrow' | 'circle' | 'dot' | 'tick';
    /** Lengths of the dashes and gaps of a line; a whole line without. */
    dash?: string;
}

export interface Size {
    width: number;
    height: number;
}

/** The Java record Cases: whose cases a mark stands for. */
export interface Cases {
    subjects: string[];
    all: number;
}

export interface ChartServer {
    choose(filter: Record<string, string>, adding: boolean): Promise<void>;
    open(subject: string, form: string): Promise<void>;
    cases(filter: Record<string, string>): Promise<Cases>;
}
