import { html, type TemplateResult } from 'lit';
import { unsafeSVG } from 'lit/directives/unsafe-svg.js';
import type { Sign } from './model.js';
import { drawn, SIZE, widthOf } from './signs.js';

/** The signs of a chart above it, each with what it stands for. */
export const legend = (signs: Sign[], name: string): TemplateResult =>
    html`<ul class="co-legend" aria-label=${name}>
        ${signs.map((sign) => html`<li><svg width=${widthOf(sign)} height=${SIZE} aria-hidden="true">${unsafeSVG(drawn(sign))}</svg>${sign.label}</li>`)}
    </ul>`;
