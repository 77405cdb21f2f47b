/** What the server tells the page; the Java record DeskModel says what each part means. */
export interface Desk {
    head: Head;
    list: List;
    form: Form | null;
    words: Record<string, string>;
}

export interface Head {
    shares: Share[];
    errors: string[];
    plan: string[];
    kinds: Choice[];
    kind: string;
    sites: Choice[];
    site: string;
    subject: string;
}

export interface Share {
    label: string;
    verified: number;
    required: number;
    words: string;
}

export interface Choice {
    code: string;
    label: string;
    count: number;
}

export interface List {
    rows: Row[];
    more: boolean;
    empty: string;
}

export interface Row {
    key: string;
    subject: string;
    title: string;
    note: string;
    progress: string;
    verified: number;
    required: number;
    left: number;
    dropped: number;
    queries: number;
    overdue: boolean;
}

export interface Form {
    key: string;
    subject: string;
    title: string;
    status: [string, string, string];
    closed: string;
    address: string;
    sections: Section[];
    left: string;
}

export interface Section {
    key: string;
    title: string;
    items: Item[];
}

export interface Item {
    path: string;
    label: string;
    value: string;
    missing: string;
    was: string;
    mark: [string, string, string];
    state: string;
    left: boolean;
    open: boolean;
    about: string[];
    verify: string;
    queries: Query[];
}

export interface Query {
    label: string;
    state: string;
    answered: boolean;
    said: { by: string; at: string; words: string }[];
}

export interface Answer {
    said: string;
    tone: string;
    done: boolean;
    head: Head;
    row: Row | null;
    form: Form | null;
    focus: string;
}

/** Kind of act, values, who and when, reason. */
export type HistoryLine = [string, string, string, string];

/** What is asked of the server. An act names the form that the page shows. */
export interface Server {
    choose(kind: string, site: string, subject: string): Promise<Desk>;
    more(): Promise<List>;
    open(key: string): Promise<Answer>;
    verify(form: string, paths: string[]): Promise<Answer>;
    query(form: string, path: string, words: string, sure: boolean): Promise<Answer>;
    undo(): Promise<Answer>;
    history(form: string, path: string): Promise<HistoryLine[]>;
    focused(form: string, path: string): Promise<void>;
}
