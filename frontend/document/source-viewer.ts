import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { barOf } from './bar.js';
import { handleOf, isHandle, keptWidth } from './handle.js';
import { askedAct, readingAct } from './keys.js';
import type { Box, Copy, Document, Place, Target, ViewerModel } from './model.js';
import { Pen } from './pen.js';
import { footOf, placesOf, questionOf } from './places.js';
import { failureOf, sheetOf } from './sheet.js';

/** What the viewer tells the server. */
export interface Server {
    selected(link: number): Promise<void>;
    placed(source: number, page: number, x: number, y: number, width: number, height: number): Promise<void>;
    refused(): Promise<void>;
    closed(): Promise<void>;
}

const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3];
const CSS_INCH = 96;
const DRAWN_INCH = 150;
const GAP = 16;

/**
 * Shows the source documents of a subject, one page at a time, with the places of linked items. A
 * page is a picture that the server draws; only the one in view and its neighbours are fetched.
 */
export class SourceViewer extends LitElement {
    static override properties = {
        closable: { type: Boolean },
        resizable: { type: Boolean, reflect: true },
    };

    declare $server: Server;
    declare closable: boolean;
    declare resizable: boolean;
    model: ViewerModel = { documents: [], places: [], words: {} };
    source = 0;
    copy: Copy | null = null;
    page = 1;
    zoom = 0;
    turned = 0;
    focusedLink = 0;
    failure = '';
    /** What the reader is asked to show a place for; empty for nothing. */
    asked = '';
    draft: Box | null = null;

    private opening = '';
    private retry = 0;
    private room = 600;
    private readonly ratios = new Map<string, { width: number; height: number }>();
    private readonly ready = new Set<string>();
    protected readonly pen: Pen = new Pen(
        () => this.requestUpdate(),
        (box) => this.drew(box),
    );
    private readonly resizing = new ResizeObserver(([entry]) => {
        // Without the padding; what stands beside the page takes none of it.
        this.room = entry.contentRect.width + 2 * GAP;
        this.requestUpdate();
    });
    private readonly keyListener = (e: KeyboardEvent): void => this.onKey(e);

    override createRenderRoot(): this {
        return this;
    }

    override connectedCallback(): void {
        super.connectedCallback();
        this.addEventListener('keydown', this.keyListener);
    }

    override disconnectedCallback(): void {
        this.removeEventListener('keydown', this.keyListener);
        this.resizing.disconnect();
        super.disconnectedCallback();
    }

    protected override firstUpdated(): void {
        this.resizing.observe(this.find('.ds-source-scroll') ?? this);
        if (this.resizable) {
            keptWidth(this);
        }
    }

    // What the server calls

    show(model: ViewerModel): void {
        this.model = model;
        const here = this.document;
        if (!here) {
            const first = model.documents.find((one) => one.copies.length > 0) ?? model.documents[0];
            this.choose(first?.id ?? 0);
        } else if (!this.copy || !here.copies.includes(this.copy)) {
            this.read(here.copies[0] ?? null);
        }
        this.requestUpdate();
    }

    /** Goes to a place, names it, and brings it into sight. */
    goTo(target: Target): void {
        if (target.source !== this.source) {
            this.choose(target.source);
        }
        this.open(target.page);
        this.focusedLink = target.link;
        this.bringIntoSight();
    }

    /** Asks for a place of what the label names; an empty label takes the question back. */
    ask(label: string): void {
        this.asked = label;
        this.draft = null;
        this.requestUpdate();
        if (label) {
            void this.updateComplete.then(() => this.find('.ds-source-scroll')?.focus());
        }
    }

    /** Goes so many pages on; back for a negative number. */
    turn(by: number): void {
        this.open(this.page + by);
    }

    // What the reader does

    get documents(): Document[] {
        return this.model.documents;
    }

    get document(): Document | undefined {
        return this.documents.find((one) => one.id === this.source);
    }

    get pages(): number {
        return this.document?.pages ?? 0;
    }

    choose(id: number): void {
        this.source = id;
        this.page = 1;
        this.turned = 0;
        this.focusedLink = 0;
        this.read(this.document?.copies[0] ?? null);
    }

    read(copy: Copy | null): void {
        this.copy = copy;
        this.opening = Math.random().toString(36).slice(2, 10);
        this.failure = '';
        this.requestUpdate();
    }

    open(page: number): void {
        const to = Math.min(this.pages, Math.max(1, page));
        if (to !== this.page) {
            this.page = to;
            this.failure = '';
            this.draft = null;
            this.find('.ds-source-scroll')?.scrollTo(0, 0);
            this.pageOpened();
        }
        this.requestUpdate();
    }

    protected pageOpened(): void {}

    again(): void {
        this.failure = '';
        this.retry += 1;
        this.requestUpdate();
    }

    zoomBy(step: number): void {
        const now = this.percent() / 100;
        const next = step > 0 ? ZOOMS.find((zoom) => zoom > now + 0.01) : ZOOMS.filter((zoom) => zoom < now - 0.01).pop();
        this.zoom = next ?? this.zoom;
        this.requestUpdate();
    }

    fit(): void {
        this.zoom = 0;
        this.requestUpdate();
    }

    rotate(): void {
        this.turned = (this.turned + 90) % 360;
        this.requestUpdate();
    }

    close(): void {
        void this.$server.closed();
    }

    select(place: Place): void {
        this.focusedLink = place.link;
        this.requestUpdate();
        void this.$server.selected(place.link);
    }

    // The page

    address(page: number): string {
        const address = new URL(`source-pages/${this.source}/${this.copy}/${page}`, document.baseURI);
        address.searchParams.set('fine', String(this.zoom >= 1.5));
        address.searchParams.set('opening', this.opening);
        if (this.retry) {
            address.searchParams.set('again', String(this.retry));
        }
        return address.toString();
    }

    /** The page in view and its neighbours. */
    nearby(): number[] {
        const wanted = this.isLoaded ? [this.page - 1, this.page, this.page + 1] : [this.page];
        return wanted.filter((page) => page >= 1 && page <= this.pages);
    }

    get isLoaded(): boolean {
        return this.ready.has(this.address(this.page));
    }

    loaded(page: number, image: HTMLImageElement): void {
        const inches = image.naturalWidth / (this.zoom >= 1.5 ? 240 : DRAWN_INCH);
        const width = inches * CSS_INCH;
        this.ratios.set(this.sheetKey(page), { width, height: (width * image.naturalHeight) / image.naturalWidth });
        this.ready.add(this.address(page));
        if (page === this.page) {
            this.failure = '';
            this.pageLoaded();
            this.bringIntoSight();
        }
        this.requestUpdate();
    }

    protected pageLoaded(): void {}

    failed(page: number): void {
        if (page === this.page) {
            void failureOf(this.address(page)).then((failure) => {
                this.failure = failure;
                this.requestUpdate();
            });
        }
    }

    private sheetKey(page: number): string {
        return `${this.source} ${page}`;
    }

    /** How large the page is on the screen, unturned, in pixels. */
    size(): { width: number; height: number } {
        const natural = this.ratios.get(this.sheetKey(this.page)) ?? { width: 794, height: 1123 };
        const zoom = this.zoom || this.fitting(natural);
        return { width: natural.width * zoom, height: natural.height * zoom };
    }

    private fitting(natural: { width: number; height: number }): number {
        const across = this.turned % 180 === 0 ? natural.width : natural.height;
        return Math.max(0.1, (this.room - 2 * GAP) / across);
    }

    percent(): number {
        const natural = this.ratios.get(this.sheetKey(this.page)) ?? { width: 794, height: 1123 };
        return Math.round((this.zoom || this.fitting(natural)) * 100);
    }

    placesHere(): Place[] {
        return this.model.places.filter((place) => place.source === this.source && place.page === this.page);
    }

    private bringIntoSight(): void {
        this.requestUpdate();
        void this.updateComplete.then(() =>
            this.find('.ds-source-place[data-focused]')?.scrollIntoView({ block: 'center', inline: 'nearest' }),
        );
    }

    // Drawing

    /** Whether the pointer draws now. */
    get drawing(): boolean {
        return this.asked !== '' && !!this.copy;
    }

    pointer(what: 'down' | 'move' | 'up', e: PointerEvent): void {
        const sheet = e.currentTarget as HTMLElement;
        if (!this.drawing) {
            return;
        }
        if (what === 'down') {
            this.pen.down(e, sheet, this.turned);
        } else if (what === 'move') {
            this.pen.move(e, sheet, this.turned, this.page);
        } else {
            this.pen.up();
        }
    }

    drew(box: Box): void {
        this.draft = box;
        this.requestUpdate();
        void this.updateComplete.then(() => this.find('#source-accept')?.focus());
    }

    accept(): void {
        const box = this.draft;
        if (box) {
            this.asked = '';
            this.draft = null;
            this.requestUpdate();
            void this.$server.placed(this.source, box.page, box.x, box.y, box.width, box.height);
        }
    }

    refuse(): void {
        this.ask('');
        void this.$server.refused();
    }

    // Keys

    protected onKey(e: KeyboardEvent): void {
        if (e.defaultPrevented || e.isComposing || e.target instanceof HTMLSelectElement || isHandle(e.target)) {
            return;
        }
        const act = this.actOf(e);
        if (act) {
            e.preventDefault();
            e.stopPropagation();
            act();
        }
    }

    protected actOf(e: KeyboardEvent): (() => void) | null {
        return (this.asked ? askedAct(this, e) : null) ?? readingAct(this, e);
    }

    // Drawing the element

    find(selector: string): HTMLElement | null {
        return this.querySelector<HTMLElement>(selector);
    }

    word(key: string, ...values: string[]): string {
        return values.reduce((text, value, i) => text.replace(`{${i}}`, value), this.model.words[key] ?? key);
    }

    override render(): TemplateResult {
        return html`${this.resizable ? handleOf(this) : nothing} ${barOf(this)} ${this.asked ? questionOf(this) : nothing}
            <div class="ds-source-body">
                <div class="ds-source-scroll" tabindex="0" role="region" aria-label=${this.word('region')}>
                    ${this.copy ? sheetOf(this) : html`<p class="ds-source-none">${this.document?.sentence ?? this.word('none')}</p>`}
                </div>
                ${this.beside()}
            </div>
            ${footOf(this)}`;
    }

    /** What stands beside the page. */
    protected beside(): TemplateResult | typeof nothing {
        return nothing;
    }

    /** What lies over the page: the places of linked items, and what is drawn. */
    overlay(): TemplateResult {
        return placesOf(this, this.pen.box ?? this.draft);
    }
}

customElements.define('ds-source-viewer', SourceViewer);
