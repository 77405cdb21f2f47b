import { html, nothing, type TemplateResult } from 'lit';
import type { LabGrid } from './lab-grid.js';

/** What stands over the grid: another day, another test, a table from the clipboard. */
export const toolbarOf = (grid: LabGrid): TemplateResult | typeof nothing => {
    if (!grid.model.editable) {
        return nothing;
    }
    const add = (): void => {
        const field = grid.querySelector<HTMLInputElement>('#lab-day');
        if (field?.value.trim()) {
            grid.acts.addDay(field.value);
            field.value = '';
        }
    };
    return html`<div class="ds-lab-bar">
        <label for="lab-day">${grid.word('lab.day.new')}</label>
        <span class="ds-input ds-lab-day"
            ><input
                id="lab-day"
                type="text"
                autocomplete="off"
                placeholder=${grid.word('pick.form')}
                @keydown=${(e: KeyboardEvent) => e.key === 'Enter' && (e.preventDefault(), add())}
        /></span>
        <button type="button" class="ds-button" @click=${add}>
            <span class="ds-glyph" data-glyph="add" aria-hidden="true"></span>${grid.word('lab.day.add')}
        </button>
        <span class="ds-input ds-list ds-lab-more">
            <select aria-label=${grid.word('lab.test.add')} @change=${(e: Event) => chosen(grid, e)}>
                <option value="">${grid.word('lab.test.add')}</option>
                ${grid.lab.more.map((test) => html`<option value=${test.code}>${test.label}</option>`)}
            </select>
            <span class="ds-glyph" data-glyph="chevron-down" aria-hidden="true"></span>
        </span>
        <span class="ds-grow"></span>
        <button type="button" class="ds-button" id="lab-paste" aria-expanded=${grid.paste.open ? 'true' : 'false'} @click=${() => grid.paste.toggle()}>
            <span class="ds-glyph" data-glyph="copy" aria-hidden="true"></span>${grid.word('lab.paste')}
        </button>
    </div>`;
};

const chosen = (grid: LabGrid, e: Event): void => {
    const select = e.target as HTMLSelectElement;
    if (select.value) {
        grid.acts.addTest(select.value);
        select.value = '';
    }
};
