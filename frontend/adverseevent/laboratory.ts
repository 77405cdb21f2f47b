import { html, nothing, svg, type TemplateResult } from 'lit';
import type { GradingGrid } from './grading-grid.js';
import type { LaboratoryBand, LaboratoryProposal, LaboratorySeries, Place } from './model.js';

const WIDTH = 356;
const HEIGHT = 172;
const LEFT = 38;
const RIGHT = 40;
const TOP = 20;
const BOTTOM = 20;
const DAY = 86_400_000;

/** What the laboratory says about the cell's term: its values over time, and the grade that they prove. */
export const laboratoryOf = (grid: GradingGrid, place: Place): TemplateResult | typeof nothing => {
    const laboratory = grid.laboratory[place.line.term];
    if (!laboratory) {
        return nothing;
    }
    const proposal = laboratory.proposals[place.phase.code];
    return html`${laboratory.series.map(
        (series) =>
            html`<div class="ds-panel-heading">
                    <h3>${grid.text('laboratory')}</h3>
                    <span class="ds-hint">${series.title}${series.range ? html` · ${series.range}` : nothing}</span>
                </div>
                ${chart(grid, series, place, proposal)}`,
    )}
    ${proposal ? verdict(grid, place, proposal) : nothing}`;
};

const verdict = (grid: GradingGrid, place: Place, proposal: LaboratoryProposal): TemplateResult => {
    const cell = grid.cell(place);
    const differs = cell.laboratory !== '';
    return html`<section class="ds-verdict" data-differs=${differs}>
        <h4><span class="ds-glyph" data-glyph="flask" aria-hidden="true"></span>${proposal.title}</h4>
        <p>${proposal.why} ${differs && cell.events > 0 ? grid.text('laboratory.charted', cell.grade) : ''}</p>
        ${differs && grid.model.editable
            ? html`<div class="ds-question-foot">
                  <button type="button" class="ds-button ds-primary" tabindex="-1" @click=${() => grid.acts.accept()}>
                      ${grid.text('laboratory.accept', cell.laboratory)}<kbd>A</kbd>
                  </button>
                  ${/^[0-5]$/.test(cell.grade)
                      ? html`<button type="button" class="ds-button" tabindex="-1" @click=${() => grid.keepCharted()}>
                            ${grid.text('laboratory.keep', cell.grade)}<kbd>K</kbd>
                        </button>`
                      : nothing}
              </div>`
            : nothing}
    </section>`;
};

/** From numbers to pixels. */
interface Scales {
    x: (date: string) => number;
    y: (value: number) => number;
    top: number;
    from: number;
    to: number;
}

const scalesOf = (series: LaboratorySeries): Scales => {
    const days = series.points.map((point) => Date.parse(point.date));
    const from = Math.min(...days) - 5 * DAY;
    const to = Math.max(...days) + 5 * DAY;
    const highest = Math.max(...series.points.map((point) => point.value));
    const edges = edgesOf(series.bands).filter((edge) => edge <= highest * 1.6);
    const top = Math.max(highest, ...edges) * 1.12 || 1;
    const x = (date: string): number => LEFT + ((Date.parse(date) - from) / (to - from)) * (WIDTH - LEFT - RIGHT);
    const y = (value: number): number => HEIGHT - BOTTOM - (Math.min(value, top) / top) * (HEIGHT - TOP - BOTTOM);
    return { x, y, top, from, to };
};

const edgesOf = (bands: LaboratoryBand[]): number[] => [
    ...new Set(bands.flatMap((band) => [band.from, band.to]).filter((edge): edge is number => edge !== null && edge > 0)),
];

const chart = (grid: GradingGrid, series: LaboratorySeries, place: Place, proposal?: LaboratoryProposal): TemplateResult => {
    const scales = scalesOf(series);
    const { points } = series;
    const label = grid.text('laboratory.chart', series.title, points.length, points[0].date, points[points.length - 1].date);
    return html`<svg class="ds-evidence" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label=${label}>
        ${series.bands.map((band) => bandOf(grid, band, scales))} ${edgesOf(series.bands).map((edge, at, all) => edgeOf(edge, scales, all.slice(0, at)))}
        ${phaseBar(place, scales)} ${monthsOf(scales)}
        <polyline points=${points.map((point) => `${scales.x(point.date)},${scales.y(point.value)}`).join(' ')}></polyline>
        ${points.map((point) => {
            const proof = point.date === proposal?.date;
            const at = { x: scales.x(point.date), y: scales.y(point.value) };
            return svg`<circle class=${proof ? 'ds-proof' : ''} cx=${at.x} cy=${at.y} r=${proof ? 5 : 2.8}><title>${point.label}, ${point.date}</title></circle>
                ${proof ? svg`<text class="ds-strong" x=${Math.min(at.x + 8, WIDTH - RIGHT - 84)} y=${Math.min(at.y + 15, HEIGHT - BOTTOM - 4)}>${point.label}, ${point.date}</text>` : nothing}`;
        })}
    </svg>`;
};

const bandOf = (grid: GradingGrid, band: LaboratoryBand, scales: Scales): unknown => {
    if (band.grade === 0 || (band.from ?? 0) >= scales.top) {
        return nothing;
    }
    const top = scales.y(band.to ?? scales.top);
    const bottom = scales.y(band.from ?? 0);
    return svg`<rect class="ds-band" data-grade=${band.grade} x=${LEFT} width=${WIDTH - LEFT - RIGHT} y=${top} height=${bottom - top}></rect>
        ${bottom - top > 9 ? svg`<text x=${WIDTH - RIGHT + 4} y=${(top + bottom) / 2 + 4}>${grid.text('laboratory.grade', band.grade)}</text>` : nothing}`;
};

/** A limit; its number only where it does not stand upon another. */
const edgeOf = (edge: number, scales: Scales, before: number[]): unknown =>
    edge > scales.top
        ? nothing
        : svg`<line class="ds-edge" x1=${LEFT} x2=${WIDTH - RIGHT} y1=${scales.y(edge)} y2=${scales.y(edge)}></line>
              ${before.some((other) => Math.abs(scales.y(other) - scales.y(edge)) < 11)
                  ? nothing
                  : svg`<text x=${LEFT - 5} y=${scales.y(edge) + 4} text-anchor="end">${Number(edge.toPrecision(3))}</text>`}`;

/** The days of the phase in hand, as a bar over the values. */
const phaseBar = (place: Place, scales: Scales): unknown => {
    const { first, last, title } = place.phase;
    if (!first) {
        return nothing;
    }
    const end = last || new Date(scales.to).toISOString().slice(0, 10);
    const clip = (at: number): number => Math.max(LEFT, Math.min(WIDTH - RIGHT, at));
    const from = clip(scales.x(first));
    const to = clip(scales.x(end));
    return to - from < 2
        ? nothing
        : svg`<rect class="ds-phase-bar" x=${from} width=${to - from} y="13" height="4" rx="1"></rect><text x=${from} y="10">${title}</text>`;
};

const monthsOf = (scales: Scales): unknown => {
    const months: string[] = [];
    const at = new Date(scales.from);
    at.setUTCDate(1);
    for (at.setUTCMonth(at.getUTCMonth() + 1); at.getTime() < scales.to; at.setUTCMonth(at.getUTCMonth() + 1)) {
        months.push(at.toISOString().slice(0, 10));
    }
    const every = Math.ceil(months.length / 5);
    return months
        .filter((_, index) => index % every === 0)
        .map((month) => svg`<text x=${scales.x(month)} y=${HEIGHT - 6} text-anchor="middle">${month.slice(0, 7)}</text>`);
};
