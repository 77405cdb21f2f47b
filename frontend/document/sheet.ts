import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { SourceViewer } from './source-viewer.js';

/** Why a page has no picture, by the status of the answer. */
const FAILURES: Record<number, string> = {
    0: 'failed.connection',
    401: 'failed.notThere',
    403: 'failed.notThere',
    404: 'failed.notThere',
    410: 'failed.gone',
    422: 'failed.unreadable',
    503: 'failed.busy',
};

/** Asks again for the sake of the status: an image tells only that it failed. */
export const failureOf = async (address: string): Promise<string> => {
    try {
        const { status } = await fetch(address);
        return FAILURES[status] ?? 'failed.unexpected';
    } catch {
        return FAILURES[0];
    }
};

/** The page in view on its sheet, which is as large as the page is turned. */
export const sheetOf = (viewer: SourceViewer): TemplateResult => {
    const { width, height } = viewer.size();
    const turned = viewer.turned % 180 !== 0;
    const outer = turned ? { width: height, height: width } : { width, height };
    return html`<div class="ds-source-sheet" style="width:${outer.width}px;height:${outer.height}px">
        <div
            class="ds-source-page"
            ?data-drawing=${viewer.drawing}
            style="width:${width}px;height:${height}px;transform:translate(-50%,-50%) rotate(${viewer.turned}deg)"
            @pointerdown=${(e: PointerEvent) => viewer.pointer('down', e)}
            @pointermove=${(e: PointerEvent) => viewer.pointer('move', e)}
            @pointerup=${(e: PointerEvent) => viewer.pointer('up', e)}
        >
            ${repeat(viewer.nearby(), (page) => viewer.address(page), (page) => image(viewer, page))}
            ${viewer.isLoaded ? viewer.overlay() : waiting(viewer)}
        </div>
    </div>`;
};

const image = (viewer: SourceViewer, page: number): TemplateResult =>
    html`<img
        src=${viewer.address(page)}
        alt=${viewer.word('page', String(page), String(viewer.pages))}
        ?hidden=${page !== viewer.page}
        draggable="false"
        @load=${(e: Event) => viewer.loaded(page, e.target as HTMLImageElement)}
        @error=${() => viewer.failed(page)}
    />`;

const waiting = (viewer: SourceViewer): TemplateResult =>
    viewer.failure
        ? html`<div class="ds-source-failure" role="alert">
              <p>${viewer.word(viewer.failure)}</p>
              <button type="button" class="ds-button" @click=${() => viewer.again()}>${viewer.word('again')}</button>
          </div>`
        : html`<div class="ds-source-waiting" aria-hidden="true">${nothing}</div>`;
