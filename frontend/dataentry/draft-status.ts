/** How far the typing is known to be kept: every change gets a number, the server acknowledges up to one. */
export class DraftStatus {
    private last = 0;
    private acknowledged = 0;
    private oldest = 0;
    private timer = 0;
    at = '';

    constructor(private readonly changed: () => void) {}

    /** Counts a change that is on its way. */
    next(): number {
        if (this.last === this.acknowledged) {
            this.oldest = Date.now();
        }
        this.last += 1;
        window.clearTimeout(this.timer);
        this.watch();
        return this.last;
    }

    kept(sequence: number, at: string): void {
        this.acknowledged = Math.max(this.acknowledged, sequence);
        if (at) {
            this.at = at;
        }
        this.oldest = Date.now();
        this.changed();
    }

    /** The change turned out to be none: nothing of it will be acknowledged. */
    drop(sequence: number): void {
        if (this.last === sequence) {
            this.last -= 1;
        }
    }

    /** Starts again: nothing is on its way. */
    reset(at: string): void {
        this.acknowledged = this.last;
        this.at = at;
    }

    /** Seconds that the oldest change waits for its acknowledgement; 0 when all is kept. */
    get waiting(): number {
        return this.last === this.acknowledged ? 0 : (Date.now() - this.oldest) / 1000;
    }

    get pending(): boolean {
        return this.last !== this.acknowledged;
    }

    private watch(): void {
        this.timer = window.setTimeout(() => {
            this.changed();
            if (this.pending) {
                this.watch();
            }
        }, 1000);
    }
}
