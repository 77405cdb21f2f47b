import type { Look } from './look.js';

/** How a group is told apart: by colour, and by the dashes of its line where there is no colour. */
export interface Style {
    color: string;
    dash: number[] | undefined;
    css: string;
}

const DASHES: (number[] | undefined)[] = [undefined, [6, 3], [2, 3], [9, 3, 2, 3], [12, 4], [4, 2, 1, 2], [1, 2], [14, 3, 4, 3]];

/** The styles of groups in their order; the first two differ most, in grey print too. */
export const styleOf = (look: Look, at: number): Style => {
    const dash = DASHES[at % DASHES.length];
    return { color: look.groups[at % look.groups.length], dash, css: dash ? dash.join(' ') : '' };
};
