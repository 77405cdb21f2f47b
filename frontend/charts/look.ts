/** The colours of the page as they are now, light or dark; each is a token of tokens.css. */
export interface Look {
    text: string;
    text2: string;
    text3: string;
    surface: string;
    surface2: string;
    line: string;
    line2: string;
    accent: string;
    font: string;
    response: Record<string, Fill>;
    grades: Fill[];
    /** Colours of groups that are compared, told apart by the colour-blind. */
    groups: string[];
}

/** A filled area: what is on it, and the line around it where the fill alone is too faint. */
export interface Fill {
    fill: string;
    on: string;
    edge: string;
}

/**
 * Reads the colours. The browser resolves light-dark() only in a colour that is used, so each is
 * used once on an element that nobody sees; a host that is light gives the light colours.
 */
export function lookOf(host: HTMLElement): Look {
    const probe = document.createElement('span');
    probe.hidden = true;
    host.append(probe);
    const style = getComputedStyle(probe);
    const color = (token: string): string => {
        probe.style.color = `var(--ds-${token})`;
        return style.color;
    };
    const surface = color('surface');
    const text = color('text');
    const filled = (token: string, on: string, edge = ''): Fill => ({ fill: color(token), on, edge });
    const sd = filled('response-sd', text, color('response-sd-line'));
    const look: Look = {
        text,
        text2: color('text-2'),
        text3: color('text-3'),
        surface,
        surface2: color('surface-2'),
        line: color('line'),
        line2: color('line-2'),
        accent: color('accent'),
        // Within an attribute of the drawing the names stand in single quotes.
        font: style.fontFamily.replace(/"/g, "'"),
        response: {
            CR: filled('response-cr', surface),
            PR: filled('response-pr', color('on-response-pr')),
            SD: sd,
            NON_CR_NON_PD: sd,
            PD: filled('response-pd', surface),
            NE: { fill: surface, on: text, edge: color('text-3') },
        },
        grades: ['', '1', '2', '3', '4', '5'].map((grade) =>
            grade ? filled(`grade-${grade}`, color(`on-grade-${grade}`)) : { fill: 'none', on: text, edge: color('line-2') },
        ),
        groups: [1, 2, 3, 4, 5, 6, 7, 8].map((group) => color(`group-${group}`)),
    };
    probe.remove();
    return look;
}

/** Calls when the page turns light or dark; returns what ends that. */
export function onThemeChange(call: () => void): () => void {
    const observer = new MutationObserver(call);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['theme'] });
    const system = matchMedia('(prefers-color-scheme: dark)');
    system.addEventListener('change', call);
    return () => {
        observer.disconnect();
        system.removeEventListener('change', call);
    };
}
