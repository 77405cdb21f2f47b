import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CaseForm } from './case-form.js';
import { focusAt } from './keys.js';
import { FormUpdate, Line, place, Section } from './model.js';

/** The findings on the page; one about the field in hand waits until the reader is done with it. */
export class Findings {
    shown: Line[] = [];
    private last = '';

    constructor(private readonly form: CaseForm) {}

    /** Takes over what the server found while somebody was editing this field. */
    take(update: FormUpdate, editing: string): void {
        const shown = new Set(this.shown.map((f) => f.id));
        this.shown = update.findings.filter((f) => !editing || !f.paths.includes(editing) || shown.has(f.id));
    }

    /** Those that stand under this place. */
    at(path: string): Line[] {
        return this.shown.filter((f) => f.paths[0] === path);
    }

    ofRow(section: Section, row: number): Line[] {
        return section.fields.flatMap((field) => this.at(place(field.oid, row)));
    }

    /** Those that say something about this place, wherever they stand. */
    about(path: string): Line[] {
        return this.shown.filter((f) => f.paths.includes(path));
    }

    describedBy(path: string): string | typeof nothing {
        const ids = this.about(path).map(elementId);
        return ids.length === 0 ? nothing : ids.join(' ');
    }

    /** Goes to the next one, or the one before. */
    next(step: number): void {
        const all = this.form.findAll('.ds-finding');
        if (all.length === 0) {
            return;
        }
        const here = all.findIndex((f) => f.contains(document.activeElement) || f.dataset.finding === this.last);
        const next = all[(here + step + all.length) % all.length];
        this.last = next.dataset.finding ?? '';
        focusAt(this.form, `finding:${this.last}`);
    }

    /** The explanation stands: on to the next thing. */
    keepExplained(finding: Line): void {
        const { typing } = this.form;
        typing.explain(finding, typing.explanation(finding));
        if (typing.explanation(finding).trim()) {
            this.next(1);
        }
    }
}

/** The id of a finding's element. */
export const elementId = (finding: Line): string => `finding-${finding.id.replace(/[^A-Za-z0-9_-]/g, '-')}`;

/** A finding under the row that it is about. */
export const findingOf = (form: CaseForm, finding: Line): TemplateResult =>
    html`<div class=${`ds-finding ${finding.hard ? 'ds-hard' : 'ds-soft'}`} id=${elementId(finding)} data-finding=${finding.id} tabindex="-1">
        <span class="ds-glyph" data-glyph=${finding.hard ? 'blocking' : 'warning'} aria-hidden="true"></span>
        <div class="ds-finding-words">
            <p><strong>${finding.sentence}</strong><span class="ds-finding-foot">${finding.foot}</span></p>
            ${finding.hard ? nothing : explanation(form, finding)}
        </div>
    </div>`;

const explanation = (form: CaseForm, finding: Line): TemplateResult =>
    html`<div class="ds-explain">
        <input
            class="ds-input"
            aria-label=${form.word('explain.label')}
            placeholder=${form.word('explain.label')}
            .value=${live(form.typing.explanation(finding))}
            ?disabled=${!form.model.editable}
            @input=${(e: Event) => form.typing.explaining(finding, e)}
            @change=${(e: Event) => form.typing.explain(finding, (e.target as HTMLInputElement).value)}
            @keydown=${(e: KeyboardEvent) => onExplainKey(form, e, finding)}
        />
        <button type="button" class="ds-button" @click=${() => form.findings.keepExplained(finding)}>
            ${form.word('explain.keep')}<kbd>Ctrl Enter</kbd>
        </button>
    </div>`;

const onExplainKey = (form: CaseForm, e: KeyboardEvent, finding: Line): void => {
    if (e.key === 'Enter' && e.ctrlKey) {
        e.preventDefault();
        form.findings.keepExplained(finding);
    }
};
