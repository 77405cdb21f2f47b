import { html, type TemplateResult } from 'lit';
import { around, type Box } from './marks.js';
import type { Mark } from './model.js';

/** The marks of a chart as options, for readers who hear them or go through them by keyboard. */
export interface MarkList {
    /** What the ids of its options begin with. */
    id: string;
    label: string;
    marks: Mark[];
    active: number;
    /** Around the active mark, while the list has the focus. */
    ring: Box | null;
    /** The conditions that are set, by name. */
    chosen: Record<string, string>;
    onKey(e: KeyboardEvent): void;
    onFocus(): void;
    onBlur(e: FocusEvent): void;
}

export const markList = (list: MarkList): TemplateResult =>
    html`<ul
        class="co-marks"
        role="listbox"
        tabindex="0"
        aria-label=${list.label}
        aria-activedescendant=${`${list.id}-${list.active}`}
        @keydown=${list.onKey}
        @focus=${list.onFocus}
        @blur=${list.onBlur}
    >
        ${list.marks.map((mark, at) => {
            const ring = at === list.active ? list.ring : null;
            return html`<li
                id=${`${list.id}-${at}`}
                role="option"
                aria-selected=${isChosen(mark, list.chosen) ? 'true' : 'false'}
                class=${ring ? 'co-here' : ''}
                style=${ring ? around(ring) : ''}
            >
                ${mark.label}
            </li>`;
        })}
    </ul>`;

function isChosen(mark: Mark, chosen: Record<string, string>): boolean {
    const wanted = Object.entries(mark.target.filter);
    return wanted.length > 0 && wanted.every(([name, code]) => (chosen[name] ?? '').split(',').includes(code));
}

/** Where a key leads from a place among marks; undefined if it leads nowhere. */
export function placeAfter(key: string, from: number, last: number): number | undefined {
    const to: Record<string, number> = {
        ArrowLeft: from - 1,
        ArrowUp: from - 1,
        ArrowRight: from + 1,
        ArrowDown: from + 1,
        Home: 0,
        End: last,
    };
    return key in to ? Math.min(Math.max(to[key], 0), last) : undefined;
}
