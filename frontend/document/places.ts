import { html, nothing, type TemplateResult } from 'lit';
import { type Box, firstBox, type Place, styleOf } from './model.js';
import type { SourceViewer } from './source-viewer.js';

/** The places of linked items on the page in view, and the box that is being drawn. */
export const placesOf = (viewer: SourceViewer, drawn: Box | null): TemplateResult =>
    html`${viewer.placesHere().map((place) => placed(viewer, place))}
    ${drawn && drawn.page === viewer.page ? html`<div class="ds-source-place ds-source-place-draft" style=${styleOf(drawn)}></div>` : nothing}`;

/** For the pointer; the same places are buttons under the page. */
const placed = (viewer: SourceViewer, place: Place): TemplateResult => {
    const focused = place.link === viewer.focusedLink;
    return html`<div
        class="ds-source-place"
        aria-hidden="true"
        ?data-focused=${focused}
        style=${styleOf(place)}
        title=${place.label}
        @click=${() => (viewer.drawing ? undefined : viewer.select(place))}
    >
        ${focused ? html`<span>${place.label}</span>` : nothing}
    </div>`;
};

/** The linked items of the page as buttons. */
export const footOf = (viewer: SourceViewer): TemplateResult | typeof nothing => {
    const here = viewer.placesHere();
    return here.length === 0
        ? nothing
        : html`<nav class="ds-source-foot" aria-label=${viewer.word('places')}>
              ${here.map(
                  (place) =>
                      html`<button
                          type="button"
                          aria-current=${place.link === viewer.focusedLink ? 'true' : nothing}
                          @click=${() => viewer.select(place)}
                      >
                          ${place.label}
                      </button>`,
              )}
          </nav>`;
};

/** Asks in place for the box that an item's value stands in. */
export const questionOf = (viewer: SourceViewer): TemplateResult =>
    html`<div class="ds-source-question" role="group" aria-label=${viewer.word('ask', viewer.asked)}>
        <p>${viewer.word('ask', viewer.asked)}</p>
        <span class="ds-grow"></span>
        ${viewer.draft
            ? html`<button type="button" id="source-accept" class="ds-button ds-primary" @click=${() => viewer.accept()}>
                  ${viewer.word('accept')}
              </button>`
            : html`<button type="button" class="ds-button" @click=${() => viewer.drew(firstBox(viewer.page))}>
                  ${viewer.word('byKeys')}<kbd>Ins</kbd>
              </button>`}
        <button type="button" class="ds-button ds-tertiary" @click=${() => viewer.refuse()}>${viewer.word('refuse')}<kbd>Esc</kbd></button>
    </div>`;
