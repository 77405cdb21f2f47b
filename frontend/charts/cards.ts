import { onBusy } from './busy.js';

/** Height of a row of the grid, in pixels: a few, for browsers bound the number of rows. */
const ROW = 3;
const GAP = 9;

/**
 * Cards of unequal height in columns without gaps. Each spans as many thin rows as it is high, and
 * the grid sets them in their order, so that they are read, and reached by Tab, from above to below.
 */
class Cards extends HTMLElement {
    private readonly heights = new ResizeObserver((entries) => entries.forEach((entry) => this.fit(entry.target as HTMLElement)));
    private endBusy?: () => void;

    connectedCallback(): void {
        [...this.children].forEach((card) => this.heights.observe(card));
        this.classList.add('co-fitted');
        this.endBusy = onBusy((busy) => this.wait(busy));
    }

    disconnectedCallback(): void {
        this.heights.disconnect();
        this.endBusy?.();
        this.wait(false);
    }

    private fit(card: HTMLElement): void {
        card.style.gridRowEnd = `span ${Math.ceil((card.offsetHeight + GAP) / ROW)}`;
    }

    /** What is there stays where it is, at half strength, until the other data are there. */
    private wait(busy: boolean): void {
        this.setAttribute('aria-busy', String(busy));
        const status = this.previousElementSibling;
        if (status?.classList.contains('co-busy')) {
            status.textContent = busy ? (this.dataset.busy ?? '') : '';
        }
    }
}

customElements.define('ds-cards', Cards);
