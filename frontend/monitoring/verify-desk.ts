import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { headOf } from './head.js';
import { itemsOf } from './items.js';
import { onKey } from './keys.js';
import { listOf } from './list.js';
import type { Answer, Desk, HistoryLine, Item, Section, Server } from './model.js';
import { panelOf } from './panel.js';

/** What the panel below the values is about. */
export type Mode = 'item' | 'section' | 'query' | 'history' | 'keys';

const FOLDED = 'ds-verify-folded';

/** What the page asks of the viewer. */
interface SourcePages extends Element {
    turn(by: number): void;
}

/**
 * The list of forms with work, and the values of the one in hand. The server says what stands there;
 * this element draws it, moves in it, and asks for one act at a time.
 */
export class VerifyDesk extends LitElement {
    declare $server: Server;
    desk!: Desk;
    path = '';
    mode: Mode = 'item';
    said = '';
    tone = 'plain';
    typed = '';
    sure = false;
    history: HistoryLine[] = [];
    /** Whether the list is folded away; the browser remembers. */
    folded = localStorage.getItem(FOLDED) === 'true';

    private busy: Promise<unknown> = Promise.resolve();
    private acts = 0;
    private opening = 0;
    private verifying: string[] = [];
    private readonly keyListener = (e: KeyboardEvent): void => onKey(this, e);

    override createRenderRoot(): this {
        return this;
    }

    override connectedCallback(): void {
        super.connectedCallback();
        document.addEventListener('keydown', this.keyListener);
    }

    override disconnectedCallback(): void {
        document.removeEventListener('keydown', this.keyListener);
        super.disconnectedCallback();
    }

    // What the server calls

    show(desk: Desk): void {
        this.desk = desk;
        this.requestUpdate();
        if (!desk.form && desk.list.rows.length > 0) {
            void this.open(desk.list.rows[0].key, 'first');
        }
    }

    /** A place was chosen in the source. */
    goTo(path: string): void {
        if (this.items.some((item) => item.path === path)) {
            this.focusOn(path);
        }
    }

    // Where things are

    word(key: string, ...values: (string | number)[]): string {
        const words = this.desk.words[key] ?? key;
        return values.reduce<string>((text, value, at) => text.replace(`{${at}}`, String(value)), words);
    }

    get items(): Item[] {
        return this.desk?.form?.sections.flatMap((section) => section.items) ?? [];
    }

    get item(): Item | undefined {
        return this.items.find((item) => item.path === this.path);
    }

    get section(): Section | undefined {
        return this.desk.form?.sections.find((section) => section.items.some((item) => item.path === this.path));
    }

    /** What "verify the section" would verify. */
    get sectionLeft(): Item[] {
        return this.section?.items.filter((item) => item.left && item.open) ?? [];
    }

    private get formKey(): string {
        return this.desk.form?.key ?? '';
    }

    // Moving

    focusOn(path: string): void {
        const moved = path !== this.path;
        this.path = path;
        this.mode = 'item';
        this.requestUpdate();
        void this.updateComplete.then(() => {
            const row = this.querySelector<HTMLElement>('.ds-verify-items [role=row][tabindex="0"]');
            row?.focus({ preventScroll: true });
            row?.scrollIntoView({ block: 'nearest' });
        });
        if (moved) {
            this.showSource();
        }
    }

    /** Asks for the place in the source of the value in focus. */
    showSource(): void {
        void this.$server.focused(this.formKey, this.path);
    }

    move(step: number): void {
        const { items } = this;
        const at = items.findIndex((item) => item.path === this.path);
        const to = items[Math.max(0, Math.min(items.length - 1, at + step))];
        if (to) {
            this.said = '';
            this.focusOn(to.path);
        }
    }

    /** The next value to be done: in this form, then in the forms below it in the list. */
    async next(step: number): Promise<void> {
        const { items } = this;
        const at = items.findIndex((item) => item.path === this.path);
        const rest = step > 0 ? items.slice(at + 1) : items.slice(0, Math.max(0, at)).reverse();
        const here = rest.find((item) => item.left);
        if (here) {
            this.focusOn(here.path);
            return;
        }
        const { rows } = this.desk.list;
        const row = rows.findIndex((one) => one.key === this.desk.form?.key);
        const others = step > 0 ? rows.slice(row + 1) : rows.slice(0, Math.max(0, row)).reverse();
        const other = others.find((one) => one.left > 0) ?? null;
        const again = items.find((item) => item.left);
        if (other) {
            await this.open(other.key, step > 0 ? 'next' : 'last');
        } else if (again) {
            this.focusOn(again.path);
        } else {
            // A button that is gone leaves the focus nowhere.
            this.focusOn(this.path);
            this.say(this.word('next.none'), 'plain');
        }
    }

    // Acts: one at a time, in the order in which they were asked for

    /** Whether another form is on its way: what is still seen is no longer what a key would act on. */
    get isOpening(): boolean {
        return this.opening > 0;
    }

    private ask<T>(call: () => Promise<T>): Promise<T> {
        this.acts += 1;
        const next = this.busy.then(call, call);
        this.busy = next.catch(() => undefined);
        return next;
    }

    async open(key: string, to: 'first' | 'next' | 'last'): Promise<void> {
        this.opening += 1;
        const answer = await this.ask(() => this.$server.open(key)).finally(() => {
            this.opening -= 1;
        });
        this.take(answer);
        const left = this.items.filter((item) => item.left);
        const place = (to === 'last' ? left.at(-1) : left[0]) ?? this.items[0];
        this.path = '';
        if (place) {
            this.focusOn(place.path);
        }
    }

    /** What is left out of the choice stays as it is. */
    async choose(choice: { kind?: string; site?: string; subject?: string }): Promise<void> {
        const { kind, site, subject } = { ...this.desk.head, ...choice };
        const desk = await this.ask(() => this.$server.choose(kind, site, subject));
        this.desk = { ...desk, words: this.desk.words };
        this.requestUpdate();
    }

    async more(): Promise<void> {
        this.desk.list = await this.ask(() => this.$server.more());
        this.requestUpdate();
    }

    async verify(paths: string[]): Promise<void> {
        const from = this.path;
        this.verifying = paths;
        const { formKey } = this;
        const asked = this.ask(() => this.$server.verify(formKey, paths)).finally(() => {
            this.verifying = this.verifying === paths ? [] : this.verifying;
        });
        const { acts } = this;
        const answer = await asked;
        const stayed = this.path === from && this.acts === acts;
        this.take(answer);
        // Who has gone elsewhere meanwhile stays there: the next key is meant for what they look at.
        if (stayed) {
            this.mode = 'item';
            if (answer.done) {
                this.path = paths.at(-1) ?? from;
                await this.next(1);
            } else {
                this.focusOn(this.path);
            }
        }
        if (answer.done) {
            this.say(answer.said, answer.tone);
        }
    }

    verifyItem(): void {
        const { item } = this;
        // Pressed again before the answer: it is on its way.
        if (!item || !this.desk.form || this.isOpening || this.verifying.includes(item.path)) {
            return;
        }
        if (this.desk.form.closed) {
            this.say(this.desk.form.closed, 'attention');
        } else if (item.value === '–') {
            this.say(this.word('empty.item', item.label), 'attention');
        } else if (!item.open) {
            this.say(this.word('verified.already', item.label), 'attention');
        } else {
            void this.verify([item.path]);
        }
    }

    askSection(): void {
        if (this.isOpening) {
            return;
        }
        if (this.desk.form?.closed) {
            this.say(this.desk.form.closed, 'attention');
        } else if (this.sectionLeft.length === 0) {
            this.say(this.word('section.none', this.section?.title ?? ''), 'attention');
        } else {
            this.turnTo('section');
        }
    }

    /** All that was listed, as it was listed. */
    verifySection(): Promise<void> {
        return this.verify(this.sectionLeft.map((item) => item.path));
    }

    async undo(): Promise<void> {
        const answer = await this.ask(() => this.$server.undo());
        this.take(answer);
        this.focusOn(answer.focus || this.path);
        this.say(answer.said, answer.tone);
    }

    async send(): Promise<void> {
        const { path, typed, sure, formKey } = this;
        const answer = await this.ask(() => this.$server.query(formKey, path, typed, sure));
        this.take(answer);
        if (answer.done) {
            this.typed = '';
            this.sure = false;
            this.focusOn(path);
        } else {
            this.sure = true;
        }
        this.say(answer.said, answer.tone);
    }

    async showHistory(): Promise<void> {
        const { path, formKey } = this;
        this.history = await this.ask(() => this.$server.history(formKey, path));
        this.turnTo('history');
    }

    turnTo(mode: Mode): void {
        this.mode = mode;
        this.said = '';
        this.requestUpdate();
        void this.updateComplete.then(() =>
            this.querySelector<HTMLElement>('.ds-verify-panel textarea, .ds-verify-panel [data-first]')?.focus(),
        );
    }

    /** Folds the list away, or shows it again. */
    fold(): void {
        this.folded = !this.folded;
        localStorage.setItem(FOLDED, String(this.folded));
        this.requestUpdate();
    }

    /** The document at the right. */
    get viewer(): SourcePages | null {
        return document.querySelector('.ds-verify-source ds-source-viewer');
    }

    /** Hides the document, or shows it again. */
    hideSource(): void {
        document.querySelector('.ds-verify-source')?.toggleAttribute('hidden');
    }

    /** Back to the value; what was typed stays. */
    leave(): void {
        this.mode = 'item';
        this.focusOn(this.path);
    }

    private take(answer: Answer): void {
        this.desk.head = answer.head;
        this.desk.form = answer.form;
        const { row } = answer;
        if (row) {
            this.desk.list.rows = this.desk.list.rows.map((one) => (one.key === row.key ? row : one));
        }
        this.say(answer.said, answer.tone);
    }

    say(words: string, tone: string): void {
        this.said = words;
        this.tone = tone;
        this.requestUpdate();
    }

    override render(): TemplateResult {
        if (!this.desk) {
            return html``;
        }
        return html`${headOf(this)}
            <div class="ds-verify-body" ?data-folded=${this.folded}>
                ${listOf(this)}
                <section class="ds-verify-form" aria-label=${this.word('column.value')}>
                    ${this.desk.form ? itemsOf(this, this.desk.form) : html`<p class="ds-verify-none">${this.word('none')}</p>`}
                    ${this.desk.form ? panelOf(this, this.desk.form) : nothing}
                </section>
            </div>
            <div class="ds-visually-hidden" role="status">${this.said}</div>`;
    }
}

customElements.define('ds-verify-desk', VerifyDesk);
