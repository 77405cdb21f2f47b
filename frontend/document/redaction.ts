import { html, nothing, type TemplateResult } from 'lit';
import { type Box, byKey, firstBox, styleOf, type ViewerModel } from './model.js';
import { SourceViewer, type Server } from './source-viewer.js';

/** What the server says of a redaction; the Java record RedactionModel says what each part means. */
interface State {
    boxes: Box[];
    seen: number[];
    refused: string;
}

interface RedactionServer extends Server {
    draw(boxes: Box[], seen: number): Promise<State>;
    finish(): Promise<void>;
    leave(): Promise<void>;
}

/**
 * Draws the boxes that will be black, on the original. Each change is on the server at once, so
 * that a reload or a colleague finds it; the copy is made when every page was looked at.
 */
export class Redaction extends SourceViewer {
    declare $server: RedactionServer;
    boxes: Box[] = [];
    seen = new Set<number>();
    chosen = -1;
    confirming = false;
    done = -1;
    refused = '';

    // What the server calls

    begin(model: ViewerModel, state: State): void {
        this.show(model);
        this.take(state);
    }

    private take(state: State): void {
        this.boxes = state.boxes;
        this.seen = new Set(state.seen);
        this.refused = state.refused;
        this.chosen = Math.min(this.chosen, this.boxes.length - 1);
        this.requestUpdate();
    }

    /** So many pages of the copy are made; a negative number for none being made. */
    progress(done: number, refused: string): void {
        this.done = done;
        this.refused = refused;
        this.confirming = false;
        this.requestUpdate();
    }

    // What the reader does

    override get drawing(): boolean {
        return this.done < 0;
    }

    protected override pageLoaded(): void {
        if (!this.seen.has(this.page) && this.done < 0) {
            this.seen.add(this.page);
            this.send(this.page);
        }
    }

    protected override pageOpened(): void {
        this.chosen = -1;
        if (this.isLoaded) {
            this.pageLoaded();
        }
    }

    private send(seen = 0): void {
        void this.$server.draw(this.boxes, seen).then((state) => {
            if (state.refused) {
                this.take(state);
            }
        });
    }

    private change(boxes: Box[]): void {
        this.boxes = boxes;
        this.confirming = false;
        this.refused = '';
        this.requestUpdate();
        this.send();
    }

    override drew(box: Box): void {
        this.chosen = this.boxes.length;
        this.change([...this.boxes, box]);
        this.focusChosen();
    }

    private focusChosen(): void {
        void this.updateComplete.then(() => this.find(`#redaction-${this.chosen}`)?.focus());
    }

    private discard(index: number): void {
        this.chosen = -1;
        this.change(this.boxes.filter((_, i) => i !== index));
        void this.updateComplete.then(() => this.find('.ds-source-scroll')?.focus());
    }

    private nextUnseen(): void {
        for (let page = 1; page <= this.pages; page += 1) {
            if (!this.seen.has(page)) {
                this.open(page);
                this.find('.ds-source-scroll')?.focus();
                return;
            }
        }
    }

    private confirm(asked: boolean): void {
        this.confirming = asked;
        this.requestUpdate();
        void this.updateComplete.then(() => this.find(asked ? '#redaction-yes' : '#redaction-finish')?.focus());
    }

    private finish(): void {
        this.progress(0, '');
        void this.$server.finish();
    }

    protected override actOf(e: KeyboardEvent): (() => void) | null {
        if (this.done >= 0) {
            return null;
        }
        if (e.key === 'Insert') {
            return () => this.drew(firstBox(this.page));
        }
        const index = Number((e.target as HTMLElement).dataset.box ?? -1);
        if (index >= 0 && e.key === 'Delete') {
            return () => this.discard(index);
        }
        const moved = index >= 0 && byKey(this.boxes[index], e);
        if (moved) {
            return () => this.change(this.boxes.map((box, i) => (i === index ? moved : box)));
        }
        if (e.key === 'Escape') {
            return this.confirming ? () => this.confirm(false) : () => void this.$server.leave();
        }
        return super.actOf(e);
    }

    // Drawing

    override overlay(): TemplateResult {
        const drawn = this.pen.box;
        return html`${this.boxes.map((box, i) =>
            box.page === this.page
                ? html`<div class="ds-redaction-box" aria-hidden="true" ?data-chosen=${i === this.chosen} style=${styleOf(box)}></div>`
                : nothing,
        )}
        ${drawn ? html`<div class="ds-redaction-box" style=${styleOf(drawn)}></div>` : nothing}`;
    }

    override beside(): TemplateResult {
        const here = this.boxes.map((box, i) => ({ box, i })).filter(({ box }) => box.page === this.page);
        return html`<aside class="ds-redaction-side" aria-label=${this.word('redaction')}>
            <h2>${this.word('redaction')}</h2>
            <p>${this.word('redaction.how')}</p>
            <h3>${this.word('redaction.boxes', String(here.length))}</h3>
            ${here.length > 0 ? html`<ul>${here.map(({ box, i }) => this.line(box, i))}</ul>` : nothing}
            <button type="button" class="ds-button" ?disabled=${this.done >= 0} @click=${() => this.drew(firstBox(this.page))}>
                ${this.word('redaction.add')}<kbd>Ins</kbd>
            </button>
            <span class="ds-grow"></span>
            ${this.refused ? html`<p class="ds-refusal" role="alert">${this.refused}</p>` : nothing} ${this.end()}
        </aside>`;
    }

    private line(box: Box, i: number): TemplateResult {
        const at = (fraction: number): string => String(Math.round(fraction * 100));
        const words = this.word('redaction.box', at(box.x), at(box.y), at(box.width), at(box.height));
        return html`<li>
            <button
                type="button"
                id="redaction-${i}"
                class="ds-redaction-line"
                data-box=${i}
                aria-label=${`${words}. ${this.word('redaction.keys')}`}
                @focus=${() => {
                    this.chosen = i;
                    this.requestUpdate();
                }}
            >
                ${words}
            </button>
            <button type="button" class="ds-icon-button" aria-label=${this.word('redaction.remove')} title=${this.word('redaction.remove')} @click=${() => this.discard(i)}>
                <span class="ds-glyph" data-glyph="close" aria-hidden="true"></span>
            </button>
        </li>`;
    }

    private end(): TemplateResult {
        const unseen = this.pages - this.seen.size;
        if (this.done >= 0) {
            return html`<p role="status">${this.word('redaction.making', String(this.done), String(this.pages))}</p>
                <progress max=${this.pages} .value=${this.done} aria-label=${this.word('redaction.progress')}></progress>`;
        }
        if (unseen > 0) {
            return html`<p role="status">${this.word('redaction.unseen', String(this.seen.size), String(this.pages))}</p>
                <button type="button" class="ds-button" @click=${() => this.nextUnseen()}>${this.word('redaction.nextUnseen')}</button>
                ${this.leaving()}`;
        }
        return this.confirming
            ? html`<p class="ds-redaction-sure" role="alert">${this.word('redaction.sure', String(this.boxes.length), String(this.pages))}</p>
                  <button type="button" id="redaction-yes" class="ds-button ds-primary" @click=${() => this.finish()}>${this.word('redaction.yes')}</button>
                  <button type="button" class="ds-button ds-tertiary" @click=${() => this.confirm(false)}>${this.word('redaction.no')}</button>`
            : html`<p role="status">${this.word('redaction.allSeen', String(this.pages))}</p>
                  <button type="button" id="redaction-finish" class="ds-button ds-primary" @click=${() => this.confirm(true)}>${this.word('redaction.finish')}</button>
                  ${this.leaving()}`;
    }

    private leaving(): TemplateResult {
        return html`<button type="button" class="ds-button ds-tertiary" @click=${() => void this.$server.leave()}>${this.word('redaction.leave')}<kbd>Esc</kbd></button>`;
    }
}

customElements.define('ds-redaction', Redaction);
