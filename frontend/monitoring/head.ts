import { html, nothing, type TemplateResult } from 'lit';
import type { Share } from './model.js';
import type { VerifyDesk } from './verify-desk.js';

/** Title, shares, the errors found and the plan in force. */
export const headOf = (desk: VerifyDesk): TemplateResult => {
    const { shares, errors, plan } = desk.desk.head;
    return html`<header class="ds-verify-head">
        <h1>${desk.word('title')}</h1>
        ${shares.map(shareOf)}
        ${errors.length > 0 ? html`<p class="ds-verify-fact"><span>${errors[0]}</span><strong>${errors[1]}</strong></p>` : nothing}
        <p class="ds-verify-fact"><span>${plan[0]}</span><span>${plan[1]}</span></p>
    </header>`;
};

const shareOf = (share: Share): TemplateResult =>
    html`<div class="ds-verify-share">
        <p><span>${share.label}</span><strong>${share.words}</strong></p>
        ${barOf(share.verified, share.required)}
    </div>`;

/** Verified of required as a bar; the words beside it say the same. */
export const barOf = (verified: number, required: number): TemplateResult =>
    html`<div class="ds-verify-bar" aria-hidden="true">
        <div style="inline-size: ${required === 0 ? 0 : Math.floor((100 * verified) / required)}%"></div>
    </div>`;
