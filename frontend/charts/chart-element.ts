import type { EChartsCoreOption } from 'echarts/core';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { drawIn, still, type Drawing } from './echarts.js';
import { legend } from './legend.js';
import { lookOf, onThemeChange, type Look } from './look.js';
import { markList, placeAfter } from './mark-list.js';
import { boxOf, markAt } from './marks.js';
import type { ChartModel, ChartServer, Mark, Sign, Size } from './model.js';
import { fitPage, onPrint, PRINT_WIDTH } from './print.js';
import { takeAlong } from './take.js';
import { CasesOfMarks, Hover, tipOf } from './tip.js';

type MarkEvent = { seriesIndex?: number; dataIndex?: number; dataType?: string; event?: { offsetX: number; offsetY: number; event?: MouseEvent } };

/** What has a place on the page but no size yet is not drawn. */
const SMALLEST = 40;

/**
 * A chart: a legend, the drawing, and its marks as a list of options that one moves through by
 * keyboard. A kind says what is drawn and which marks it has; everything else is here.
 */
export abstract class ChartElement<D> extends LitElement {
    static override properties = { model: { attribute: false }, active: { state: true } };

    declare $server: ChartServer;
    declare model?: ChartModel<D>;
    declare active: number;
    protected marks: Mark[] = [];
    protected look!: Look;
    private drawing?: Drawing;
    private focused = false;
    private endThemes?: () => void;
    private endPrints?: () => void;
    private printing = false;
    private cases = new CasesOfMarks();
    private readonly hover = new Hover(() => this.requestUpdate());
    private readonly room = new ResizeObserver(() => this.draw());

    constructor() {
        super();
        this.active = 0;
    }

    // What a kind says

    /** The drawing as options of the library; its series are in the order that the marks name. */
    protected abstract option(data: D, look: Look, size: Size): EChartsCoreOption;

    /** Everything in the drawing that means something, in reading order. */
    protected abstract marksOf(data: D): Mark[];

    /** The signs that the drawing does not label itself. */
    protected signs(_data: D, _look: Look): Sign[] {
        return [];
    }

    /** The height that these data need, in pixels. */
    protected heightFor(_data: D, _width: number): number {
        return 264;
    }

    /** These data, and those that they are compared with: what one scale has to hold. */
    protected both(data: D): D[] {
        return this.model?.beside ? [data, this.model.beside] : [data];
    }

    /** A text of the chart, with its {0}, {1} … filled in. */
    protected word(key: string, ...values: (string | number)[]): string {
        const text = this.model?.words[key] ?? key;
        return text.replace(/\{(\d)\}/g, (_, place: string) => String(values[Number(place)] ?? ''));
    }

    /** What a code is called. */
    protected code(code: string): string {
        return this.model?.words[`code.${code}`] ?? code;
    }

    // Life on the page

    override createRenderRoot(): this {
        return this;
    }

    // Flow takes elements off the page and puts them back: what is set up here is set up again.
    override connectedCallback(): void {
        super.connectedCallback();
        this.classList.add('co-chart');
        this.endThemes = onThemeChange(() => this.draw());
        this.endPrints = onPrint((printing) => this.print(printing));
        this.room.observe(this);
    }

    override disconnectedCallback(): void {
        this.endThemes?.();
        this.endPrints?.();
        this.room.disconnect();
        this.drawing?.dispose();
        this.drawing = undefined;
        super.disconnectedCallback();
    }

    override willUpdate(changed: PropertyValues): void {
        if (changed.has('model') && this.model) {
            this.look = lookOf(this);
            const before = this.marks[this.active]?.label;
            this.marks = this.marksOf(this.model.data);
            const same = this.marks.findIndex((mark) => mark.label === before);
            this.active = same < 0 ? Math.min(this.active, Math.max(this.marks.length - 1, 0)) : same;
            this.hover.end();
            this.cases = new CasesOfMarks();
        }
    }

    override updated(changed: PropertyValues): void {
        if (changed.has('model')) {
            this.draw();
        }
        this.cases.seek(this.spoken, this.$server, () => this.requestUpdate());
    }

    /** The mark that the tooltip is about. */
    private get spoken(): Mark | undefined {
        return this.marks[this.hover.at >= 0 ? this.hover.at : this.focused ? this.active : -1];
    }

    private get canvas(): HTMLElement | null {
        return this.querySelector<HTMLElement>('.co-canvas');
    }

    /** On paper a chart is as wide as the page and in the light colours, whatever the screen has. */
    private print(printing: boolean): void {
        if (printing !== this.printing) {
            this.printing = printing;
            this.classList.toggle('co-paper-colours', printing);
            this.draw();
        }
    }

    private draw(): void {
        const canvas = this.canvas;
        if (!this.model || !canvas || canvas.clientWidth < SMALLEST) {
            return;
        }
        this.look = lookOf(this);
        const width = this.printing ? PRINT_WIDTH : canvas.clientWidth;
        const size = { width, height: this.heightFor(this.model.data, width) };
        canvas.style.height = `${size.height}px`;
        fitPage(canvas, size.height, this.printing);
        if (!this.drawing) {
            this.drawing = drawIn(canvas);
            this.listen(this.drawing);
        }
        this.drawing.resize(size);
        this.drawing.setOption(still(this.option(this.model.data, this.look, size), this.look), { notMerge: true });
        this.requestUpdate();
    }

    private listen(drawing: Drawing): void {
        drawing.on('mouseover', (e) => {
            const event = e as MarkEvent;
            const at = markAt(this.marks, event);
            if (at >= 0) {
                this.hover.over(at, event.event?.offsetX ?? 0, event.event?.offsetY ?? 0);
            }
        });
        drawing.on('mouseout', () => this.hover.leave());
        drawing.on('click', (e) => {
            const event = e as MarkEvent;
            const at = markAt(this.marks, event);
            if (at >= 0) {
                const mouse = event.event?.event;
                this.active = at;
                if (mouse?.ctrlKey || mouse?.metaKey) {
                    this.open(this.marks[at]);
                } else {
                    this.choose(this.marks[at], mouse?.shiftKey ?? false);
                }
            }
        });
    }

    // What a reader does

    private choose(mark: Mark, adding: boolean): void {
        if (Object.keys(mark.target.filter).length > 0) {
            void this.$server.choose(mark.target.filter, adding);
        }
    }

    private open(mark: Mark): void {
        if (mark.target.subject) {
            void this.$server.open(mark.target.subject, mark.target.form);
        } else if (this.firstCase && this.spoken === mark) {
            this.firstCase.focus();
        } else {
            this.choose(mark, false);
        }
    }

    private onKey(e: KeyboardEvent): void {
        const to = placeAfter(e.key, this.active, this.marks.length - 1);
        if (to !== undefined) {
            this.active = to;
        } else if (e.key === ' ') {
            this.choose(this.marks[this.active], e.shiftKey);
        } else if (e.key === 'Enter') {
            this.open(this.marks[this.active]);
        } else {
            return;
        }
        e.preventDefault();
    }

    private get firstCase(): HTMLElement | null {
        return this.querySelector<HTMLElement>('.co-tip a');
    }

    private onTipKey(e: KeyboardEvent): void {
        if (e.key === 'Escape') {
            this.querySelector<HTMLElement>('.co-marks')?.focus();
            this.hover.end();
            e.preventDefault();
        }
    }

    /** Takes the chart along, drawn as for paper: light, a third of a page wide. */
    async take(format: 'svg' | 'png', name: string): Promise<void> {
        const { model } = this;
        if (model) {
            await takeAlong(
                this,
                {
                    model,
                    heightFor: (width) => this.heightFor(model.data, width),
                    option: (look, size) => still(this.option(model.data, look, size), look),
                    signs: (look) => this.signs(model.data, look),
                },
                format,
                name,
            );
        }
    }

    // How it looks

    override render(): TemplateResult {
        const { model } = this;
        if (!model) {
            return html``;
        }
        const signs = this.signs(model.data, this.look);
        return html`${model.group ? html`<p class="co-group">${model.group}</p>` : nothing}
            ${signs.length ? legend(signs, this.word('legend')) : nothing}
            <div class="co-plot">
                <div class="co-canvas" aria-hidden="true"></div>
                ${this.marks.length ? this.list(model) : nothing}
                <div @pointerenter=${() => this.hover.stay()} @pointerleave=${() => this.hover.leave()} @keydown=${(e: KeyboardEvent) => this.onTipKey(e)} @focusout=${(e: FocusEvent) => this.onBlur(e)}>
                    ${this.tip()}
                </div>
            </div>`;
    }

    private list(model: ChartModel<D>): TemplateResult {
        const here = this.focused ? this.marks[this.active] : undefined;
        return markList({
            id: `co-mark-${model.id}-${model.group ? this.dataset.group : ''}`,
            label: `${model.title}. ${this.word('keys')}`,
            marks: this.marks,
            active: this.active,
            ring: here && this.drawing ? boxOf(this.drawing, here) : null,
            chosen: model.chosen,
            onKey: (e) => this.onKey(e),
            onFocus: () => this.see(true),
            onBlur: (e) => this.onBlur(e),
        });
    }

    /** Going from the marks into their tooltip, or back, is no leaving. */
    private onBlur(e: FocusEvent): void {
        const to = e.relatedTarget as Element | null;
        this.see(to !== null && this.contains(to) && to.closest('.co-plot') !== null);
    }

    private see(there: boolean): void {
        this.focused = there;
        this.requestUpdate();
    }

    private tip(): TemplateResult | typeof nothing {
        const mark = this.spoken;
        const box = mark && this.drawing ? boxOf(this.drawing, mark) : null;
        return mark && box
            ? tipOf({
                  mark,
                  // Of a wide mark a pointer would not find the way to the tooltip's links.
                  box: this.hover.where ?? box,
                  hint: this.hintOf(mark),
                  width: this.clientWidth,
                  cases: this.cases.of(mark),
                  word: (key, ...values) => this.word(key, ...values),
              })
            : nothing;
    }

    private hintOf(mark: Mark): string {
        const filters = Object.keys(mark.target.filter).length > 0;
        return mark.target.subject ? this.word('hint.subject') : this.cases.of(mark)?.subjects.length ? this.word(filters ? 'hint.cases' : 'hint.all') : filters ? this.word('hint.filter') : '';
    }
}
