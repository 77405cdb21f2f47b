/** The server's answer is awaited longer than this before the page says so, in milliseconds. */
const PATIENCE = 300;

/** What Vaadin tells of its requests; its own package is not ours to import. */
interface ConnectionState {
    state: string;
    addStateChangeListener(told: (before: string, now: string) => void): void;
    removeStateChangeListener(told: (before: string, now: string) => void): void;
}

const connection = (): ConnectionState | undefined => (window as unknown as { Vaadin?: { connectionState?: ConnectionState } }).Vaadin?.connectionState;

/** A request that begins so soon after an aside is the aside's, in milliseconds. */
const SOON = 50;

let asked = -Infinity;

/** Says that what is asked next changes nothing on the page, such as whom a tooltip is about. */
export const aside = (): void => {
    asked = performance.now();
};

/** Tells when the page begins to wait for other data, and when these are there; returns what ends that. */
export function onBusy(told: (busy: boolean) => void): () => void {
    let waiting = 0;
    const changed = (_before: string, now: string): void => {
        window.clearTimeout(waiting);
        if (now !== 'loading') {
            told(false);
        } else if (performance.now() - asked > SOON) {
            waiting = window.setTimeout(() => told(true), PATIENCE);
        }
    };
    connection()?.addStateChangeListener(changed);
    return () => {
        window.clearTimeout(waiting);
        connection()?.removeStateChangeListener(changed);
    };
}
