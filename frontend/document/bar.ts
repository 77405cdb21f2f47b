import { html, nothing, type TemplateResult } from 'lit';
import type { Copy } from './model.js';
import type { SourceViewer } from './source-viewer.js';

const button = (viewer: SourceViewer, glyph: string, word: string, act: () => void, off = false): TemplateResult =>
    html`<button
        type="button"
        class="ds-icon-button"
        aria-label=${viewer.word(word)}
        title=${viewer.word(word)}
        ?disabled=${off}
        @click=${act}
    >
        <span class="ds-glyph" data-glyph=${glyph} aria-hidden="true"></span>
    </button>`;

/** Which document, which page of it, and how large. */
export const barOf = (viewer: SourceViewer): TemplateResult => html`<div
    class="ds-source-bar"
    role="toolbar"
    aria-label=${viewer.word('toolbar')}
>
    ${viewer.documents.length > 0 ? choice(viewer) : nothing} ${copies(viewer)}
    <span class="ds-grow"></span>
    ${viewer.copy
        ? html`<span class="ds-source-turn">${button(viewer, 'chevron-left', 'previous', () => viewer.turn(-1), viewer.page <= 1)}
              <span class="ds-source-number">${viewer.page} / ${viewer.pages}</span>
              ${button(viewer, 'chevron-right', 'next', () => viewer.turn(1), viewer.page >= viewer.pages)}</span>
              ${button(viewer, 'zoom-out', 'smaller', () => viewer.zoomBy(-1))}
              <button type="button" class="ds-button ds-tertiary ds-source-zoom" title=${viewer.word('fit')} aria-label=${`${viewer.word('fit')}, ${viewer.percent()} %`} @click=${() => viewer.fit()}>
                  ${viewer.percent()} %
              </button>
              ${button(viewer, 'zoom-in', 'larger', () => viewer.zoomBy(1))}
              ${button(viewer, 'rotate', 'rotate', () => viewer.rotate())}`
        : nothing}
    ${viewer.closable ? button(viewer, 'close', 'close', () => viewer.close()) : nothing}
</div>`;

const choice = (viewer: SourceViewer): TemplateResult =>
    html`<label class="ds-visually-hidden" for="source-document">${viewer.word('document')}</label>
        <select
            id="source-document"
            class="ds-source-choice"
            .value=${String(viewer.source)}
            @change=${(e: Event) => viewer.choose(Number((e.target as HTMLSelectElement).value))}
        >
            ${viewer.documents.map(
                (one) => html`<option value=${one.id} ?selected=${one.id === viewer.source}>${one.label}</option>`,
            )}
        </select>`;

/** Which copy is in view; who may read both can change. */
const copies = (viewer: SourceViewer): TemplateResult | typeof nothing => {
    const available = viewer.document?.copies ?? [];
    if (available.length === 0) {
        return nothing;
    }
    if (available.length === 1) {
        return html`<span class="ds-badge">${viewer.word(`copy.${available[0]}`)}</span>`;
    }
    return html`<span class="ds-segments" role="group" aria-label=${viewer.word('copies')}>
        ${available.map(
            (copy: Copy) =>
                html`<button type="button" aria-pressed=${copy === viewer.copy ? 'true' : 'false'} @click=${() => viewer.read(copy)}>
                    ${viewer.word(`copy.${copy}`)}
                </button>`,
        )}
    </span>`;
};
