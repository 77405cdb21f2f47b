import type { Sign } from './model.js';

const SIZE = 12;

/** A line has to be as long as its dashes. */
const LINE = 26;

/** How wide a sign is, in pixels. */
const widthOf = (sign: Sign): number => (sign.shape === 'line' ? LINE : SIZE);

/** The drawing of a sign of the legend, twelve pixels high. */
export function drawn(sign: Sign): string {
    const { fill } = sign;
    const stroke = sign.edge ? ` stroke="${sign.edge}"` : '';
    switch (sign.shape) {
        case 'line':
            return `<path d="M0 6h${LINE}" stroke="${fill}" stroke-width="2"${sign.dash ? ` stroke-dasharray="${sign.dash}"` : ''}/>`;
        case 'bar':
            return `<path d="M6 1v10" stroke="${fill}" stroke-width="3"/>`;
        case 'tick':
            return `<path d="M0 6h12M6 2v8" stroke="${fill}" stroke-width="1.4"/>`;
        case 'diamond':
            return `<path d="m6 1.5 4.5 4.5L6 10.5 1.5 6z" fill="${fill}"/>`;
        case 'cross':
            return `<path d="m2.5 2.5 7 7m0-7-7 7" stroke="${fill}" stroke-width="2"/>`;
        case 'arrow':
            return `<path d="m3 2 6 4-6 4z" fill="${fill}"/>`;
        case 'circle':
            return `<circle cx="6" cy="6" r="4" fill="${fill}"${stroke}/>`;
        case 'dot':
            return `<circle cx="6" cy="6" r="1.5" fill="${fill}"/>`;
        default:
            return `<rect x="1.5" y="1.5" width="9" height="9" rx="1.5" fill="${fill}"${stroke}/>`;
    }
}

export { SIZE, widthOf };
