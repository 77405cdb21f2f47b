import type { EChartsCoreOption } from 'echarts/core';
import { html, nothing, type TemplateResult } from 'lit';
import { numbers } from './axes.js';
import { ChartElement } from './chart-element.js';
import type { Api, Params } from './custom.js';
import type { Look } from './look.js';
import type { Mark, Sign, Size, Target } from './model.js';
import { styleOf } from './palette.js';
import { widest, written } from './text.js';

interface Step {
    time: number;
    survival: number;
    lower: number | null;
    upper: number | null;
}
interface Interval {
    lower: number | null;
    upper: number | null;
}
/** The Java record SurvivalLine. */
interface Line {
    group: string | null;
    n: number;
    events: number;
    end: number;
    steps: Step[];
    censored: { time: number; survival: number; subjects: number }[];
    thinned: boolean;
    median: Interval & { time: number | null };
    landmarks: (Interval & { month: number; survival: number | null; atRisk: number })[];
    atRisk: number[];
    mark: Target;
}
/** The Java record KaplanMeier. */
interface KaplanMeier {
    endpoint: string;
    origin: string;
    raised: number;
    ticks: number[];
    curves: Line[];
    leftOut: number;
    logRank: { statistic: number; degreesOfFreedom: number; p: number; exploratory: boolean } | null;
    by: string | null;
}

const TOP = 10;
const AXIS = 46;
const ROW = 16;
const LEFT = 64;
const INDENT = 4;

/** How high the curves are for their width: neither steep nor flat. */
const plotOf = (width: number): number => Math.min(Math.max(Math.round(width * 0.38), 200), 300);

const percent = (share: number | null): string => (share === null ? '–' : `${(share * 100).toFixed(1)}`);

/** The corners of a line of steps, from the start to the end of observation. */
const corners = (line: Line, height: (step: Step) => number | null): [number, number][] => {
    let at = 1;
    const points: [number, number][] = [[0, 1]];
    for (const step of line.steps) {
        points.push([step.time, at]);
        at = height(step) ?? at;
        points.push([step.time, at]);
    }
    points.push([line.end, at]);
    return points;
};

/** The band stops where it has no ends: before the first event of some scales, and once nobody survives. */
const banded = (line: Line): Step[] => line.steps.filter((step) => step.lower !== null && step.upper !== null);

/** Survival curves with their bands and censor marks, and the numbers at risk under the axis. */
export class SurvivalChart extends ChartElement<KaplanMeier> {
    protected option(data: KaplanMeier, look: Look, size: Size): EChartsCoreOption {
        const shown = data.curves;
        const last = Math.max(data.ticks[data.ticks.length - 1] ?? 1, ...this.both(data).flatMap((one) => one.curves.map((line) => line.end)), 1);
        const left = this.left(data, look, size);
        const plot = plotOf(size.width);
        return {
            grid: { left, right: 14, top: TOP, height: plot },
            xAxis: numbers(look, this.word(`from.${data.origin}`), { min: 0, max: last, interval: data.ticks[1] ?? last, nameGap: 24, splitLine: { show: false } }),
            yAxis: numbers(look, this.word(`percent.${data.endpoint}`), {
                min: 0,
                max: 1,
                interval: 0.25,
                nameGap: 34,
                axisLabel: { color: look.text2, fontSize: 11, formatter: (value: number) => String(value * 100) },
            }),
            series: [...shown.flatMap((line, at) => this.curve(line, at, look)), this.riskTable(data, look, plot, left)],
        };
    }

    private curve(line: Line, at: number, look: Look): object[] {
        const style = styleOf(look, at);
        const px = (api: Api, points: [number, number][]): number[][] => points.map((point) => api.coord(point));
        const custom = (renderItem: (params: Params, api: Api) => object | null, data: number[][], z: number): object => ({
            type: 'custom',
            coordinateSystem: 'cartesian2d',
            renderItem,
            data,
            z,
            clip: false,
        });
        const steps = banded(line);
        return [
            custom(
                (_params, api) => ({
                    type: 'polyline',
                    shape: { points: px(api, corners(line, (step) => step.survival)) },
                    style: { stroke: style.color, lineWidth: 2, fill: 'none', lineDash: style.dash },
                }),
                [[0, 1]],
                4,
            ),
            custom(
                (_params, api) => {
                    if (!steps.length) {
                        return null;
                    }
                    const inBand = { ...line, steps, end: this.bandEnd(line) };
                    const upper = corners(inBand, (step) => step.upper);
                    const lower = corners(inBand, (step) => step.lower).reverse();
                    return { type: 'polygon', silent: true, shape: { points: px(api, [...upper, ...lower]) }, style: { fill: style.color, opacity: 0.14 } };
                },
                [[0, 1]],
                2,
            ),
            custom(
                (params, api) => {
                    const mark = line.censored[params.dataIndex];
                    const [x, y] = api.coord([mark.time, mark.survival]);
                    return { type: 'line', silent: true, shape: { x1: x, y1: y - 5, x2: x, y2: y + 5 }, style: { stroke: style.color, lineWidth: 1.4 } };
                },
                line.censored.map((mark) => [mark.time, mark.survival]),
                5,
            ),
        ];
    }

    /** Where the band stops: with the curve, or where nobody survives. */
    private bandEnd(line: Line): number {
        return line.steps.find((step) => step.survival === 0)?.time ?? line.end;
    }

    /** Room for the names beside the numbers at risk, of both groups, so that their axes stand below each other. */
    private left(data: KaplanMeier, look: Look, size: Size): number {
        const names = this.both(data).flatMap((one) => one.curves.map((line) => this.nameOf(one, line)));
        return Math.min(Math.max(LEFT, widest(look, names, 600) + 22), Math.max(LEFT, size.width * 0.45));
    }

    private riskTable(data: KaplanMeier, look: Look, plot: number, left: number): object {
        const shown = data.curves;
        const cells = shown.flatMap((line, row) => data.ticks.map((tick, at) => ({ row, tick, text: String(line.atRisk[at]) })));
        const names = shown.map((line, row) => ({ row, tick: -1, text: this.nameOf(data, line) }));
        const all = [{ row: -1, tick: -1, text: this.word('risk') }, ...names, ...cells];
        const y = (row: number): number => TOP + plot + AXIS + (row + 1) * ROW;
        return {
            type: 'custom',
            coordinateSystem: 'cartesian2d',
            clip: false,
            silent: true,
            data: all.map((cell) => [Math.max(cell.tick, 0), 0]),
            renderItem: (params: Params, api: Api) => {
                const cell = all[params.dataIndex];
                const isName = cell.tick < 0;
                const color = cell.row < 0 ? look.text2 : isName ? styleOf(look, cell.row).color : look.text;
                const name = { fontWeight: 600, width: left - 14, overflow: cell.row >= 0 ? 'truncate' : undefined, ellipsis: '…' };
                return written(look, cell.text, isName ? INDENT : api.coord([cell.tick, 0])[0], y(cell.row), { fill: color, ...(isName ? name : { textAlign: 'center' }) });
            },
        };
    }

    protected marksOf(data: KaplanMeier): Mark[] {
        return data.curves.map((line, at) => ({ label: this.told(data, line), target: line.mark, series: at * 3, index: 0 }));
    }

    private told(data: KaplanMeier, line: Line): string {
        const landmarks = line.landmarks
            .filter((at) => at.survival !== null)
            .map((at) => this.word('mark.landmark', at.month, percent(at.survival), percent(at.lower), percent(at.upper)));
        return [
            this.word('mark', this.nameOf(data, line), line.n, line.events),
            line.median.time === null ? this.word('mark.noMedian') : this.word('mark.median', line.median.time.toFixed(1), this.reached(line.median.lower), this.reached(line.median.upper)),
            ...landmarks,
        ].join('\n');
    }

    protected override signs(data: KaplanMeier, look: Look): Sign[] {
        const groups = data.by ? data.curves.map((line, at): Sign => ({ label: this.word('sign', this.nameOf(data, line), line.n), fill: styleOf(look, at).color, dash: styleOf(look, at).css, shape: 'line' })) : [];
        return [...groups, { label: this.word('sign.censored'), fill: look.text2, shape: 'tick' }, { label: this.word('sign.band'), fill: look.line2, shape: 'box' }];
    }

    protected override heightFor(data: KaplanMeier, width: number): number {
        return TOP + plotOf(width) + AXIS + (data.curves.length + 1) * ROW + 8;
    }

    private nameOf(data: KaplanMeier, line: Line): string {
        if (!data.by || line.group === null) {
            return this.word('all');
        }
        return line.group === 'YES' || line.group === 'NO' ? `${this.word(`by.${data.by}`)}: ${this.word(`group.${line.group}`)}` : (this.model?.words[`group.${line.group}`] ?? this.code(line.group));
    }

    // Below the drawing

    override render(): TemplateResult {
        const data = this.model?.data;
        return html`${super.render()}${data ? this.figures(data) : nothing}`;
    }

    private figures(data: KaplanMeier): TemplateResult {
        const landmarks = data.curves[0]?.landmarks.map((at) => at.month) ?? [];
        return html`<table class="co-km">
                <thead>
                    <tr>
                        <th scope="col">${this.word('group')}</th>
                        <th scope="col" class="ds-number">${this.word('events')}</th>
                        <th scope="col" class="ds-number">${this.word('median')}</th>
                        ${landmarks.map((month) => html`<th scope="col" class="ds-number">${this.word('at', month)}</th>`)}
                    </tr>
                </thead>
                <tbody>
                    ${data.curves.map(
                        (line) =>
                            html`<tr>
                                <th scope="row">${this.nameOf(data, line)}</th>
                                <td class="ds-number">${line.events}/${line.n}</td>
                                <td class="ds-number">${this.median(line)}</td>
                                ${line.landmarks.map((at) => html`<td class="ds-number">${at.survival === null ? '–' : this.range(percent(at.survival), percent(at.lower), percent(at.upper))}</td>`)}
                            </tr>`,
                    )}
                </tbody>
            </table>
            ${this.notes(data).map((note) => html`<p class="co-note">${note}</p>`)}`;
    }

    /** A median, or an end of its interval, is not reached where more than half are left. */
    private reached(time: number | null): string {
        return time === null ? this.word('notReached') : time.toFixed(1);
    }

    private median({ median }: Line): TemplateResult {
        const { time, lower, upper } = median;
        return time === null && lower === null ? html`${this.word('notReached')}` : this.range(this.reached(time), this.reached(lower), this.reached(upper));
    }

    private range(value: string, lower: string, upper: string): TemplateResult {
        return html`${value}<small>${lower}–${upper}</small>`;
    }

    private notes(data: KaplanMeier): string[] {
        const notes: string[] = [];
        if (data.logRank) {
            const { statistic, degreesOfFreedom, p, exploratory } = data.logRank;
            notes.push(
                this.word('logRank', statistic.toFixed(2), degreesOfFreedom, p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`) +
                    (exploratory ? ` ${this.word('exploratory')}` : ''),
            );
        }
        if (data.raised > 0) {
            notes.push(this.word('raised', data.raised));
        }
        if (data.leftOut > 0) {
            notes.push(this.word('leftOut', data.leftOut));
        }
        if (data.curves.some((line) => line.thinned)) {
            notes.push(this.word('thinned'));
        }
        return notes;
    }
}

customElements.define('ds-chart-survival', SurvivalChart);
