import type { EChartsCoreOption } from 'echarts/core';
import { numbers } from './axes.js';
import { ChartElement } from './chart-element.js';
import type { Api, Params } from './custom.js';
import type { Look } from './look.js';
import type { Mark, Size, Target } from './model.js';
import { widest, written } from './text.js';

interface Row {
    group: string | null;
    count: number | null;
    total: number | null;
    share: number | null;
    lower: number | null;
    upper: number | null;
    mark: Target;
}
/** The Java record Forest. */
interface Forest {
    endpoint: string;
    overall: Row;
    subgroups: { by: string; missing: number; gap: Target; rows: Row[] }[];
}
/** A line of the drawing: a heading, or a group with its interval. */
interface Entry {
    heading: string;
    name: string;
    row: Row | null;
    gap?: Target;
}

/** How wide the columns are, in pixels: names, subjects, share with its interval. */
interface Columns {
    names: number;
    counts: number;
    shares: number;
}

const LINE = 19;
const TOP = 24;
const BOTTOM = 44;
const INDENT = 14;
const GAP = 14;

const percent = (share: number | null): string => (share === null ? '–' : (share * 100).toFixed(1));

/** Subgroups one below the other, each with its share, its exact interval and its numbers. */
export class ForestChart extends ChartElement<Forest> {
    protected option(data: Forest, look: Look, size: Size): EChartsCoreOption {
        const entries = this.entries(data);
        const columns = this.columns(data, look);
        const base = { type: 'custom', coordinateSystem: 'cartesian2d', clip: false };
        const share = (data.overall.share ?? 0) * 100;
        return {
            grid: { left: columns.names, right: columns.counts + columns.shares, top: TOP, height: entries.length * LINE },
            xAxis: numbers(look, this.word('axis'), { min: 0, max: 100, interval: size.width < 520 ? 50 : 25, axisLine: { onZero: false, lineStyle: { color: look.line2 } } }),
            yAxis: { type: 'value', min: 0, max: entries.length, inverse: true, show: false },
            series: [
                {
                    ...base,
                    z: 4,
                    data: entries.map((entry, at) => [(entry.row?.share ?? 0) * 100, at + 0.5]),
                    renderItem: (params: Params, api: Api) => this.interval(entries[params.dataIndex], params.dataIndex, api, look),
                },
                {
                    ...base,
                    z: 3,
                    data: entries.map((_, at) => [0, at + 0.5]),
                    renderItem: (params: Params, api: Api) => this.words(entries[params.dataIndex], api.coord([0, params.dataIndex + 0.5])[1], columns, size, look),
                },
                {
                    ...base,
                    z: 1,
                    silent: true,
                    data: [[share, 0]],
                    renderItem: (_: Params, api: Api) => {
                        const [x, y] = api.coord([share, 0]);
                        const line = { type: 'line', shape: { x1: x, y1: y, x2: x, y2: y + entries.length * LINE }, style: { stroke: look.text3, lineDash: [3, 3] } };
                        return { type: 'group', children: [...this.heads(columns, size, look), ...(data.overall.share === null ? [] : [line])] };
                    },
                },
            ],
        };
    }

    /** Every name and figure has the room that it needs; one scale holds those that are compared. */
    private columns(data: Forest, look: Look): Columns {
        const entries = this.both(data).flatMap((one) => this.entries(one));
        const rows = entries.flatMap((entry) => entry.row ?? []);
        const headings = entries.filter((entry) => entry.row).map((entry) => entry.heading);
        return {
            names: Math.max(widest(look, headings, 600), INDENT + widest(look, entries.map((entry) => entry.name))) + GAP,
            counts: widest(look, [this.word('column.count'), ...rows.map((row) => this.count(row))]) + GAP,
            shares: widest(look, [this.word('column.share'), ...rows.map((row) => this.share(row))]) + GAP,
        };
    }

    private heads(columns: Columns, size: Size, look: Look): object[] {
        const head = { fill: look.text2, textAlign: 'right' };
        return [written(look, this.word('column.count'), size.width - columns.shares, TOP - 12, head), written(look, this.word('column.share'), size.width, TOP - 12, head)];
    }

    private interval(entry: Entry, at: number, api: Api, look: Look): object | null {
        const row = entry.row;
        if (!row || row.share === null || row.lower === null || row.upper === null) {
            return null;
        }
        const [x, y] = api.coord([row.share * 100, at + 0.5]);
        const [from] = api.coord([row.lower * 100, at + 0.5]);
        const [to] = api.coord([row.upper * 100, at + 0.5]);
        // The area of a square is in proportion to its subjects, within what can be seen.
        const side = Math.min(11, Math.max(4, 3 + Math.sqrt(row.total ?? 0)));
        const stroke = { stroke: look.text2, lineWidth: 1.3 };
        const cap = (px: number): object => ({ type: 'line', shape: { x1: px, y1: y - 3, x2: px, y2: y + 3 }, style: stroke });
        return {
            type: 'group',
            children: [
                { type: 'line', shape: { x1: from, y1: y, x2: to, y2: y }, style: stroke },
                cap(from),
                cap(to),
                { type: 'rect', shape: { x: x - side / 2, y: y - side / 2, width: side, height: side }, style: { fill: look.accent } },
            ],
        };
    }

    private words(entry: Entry, y: number, columns: Columns, size: Size, look: Look): object {
        const name = entry.heading ? written(look, entry.heading, 0, y, { fontWeight: 600 }) : written(look, entry.name, INDENT, y);
        const figure = (words: string, right: number): object => written(look, words, right, y, { textAlign: 'right' });
        const figures = entry.row ? [figure(this.count(entry.row), size.width - columns.shares), figure(this.share(entry.row), size.width)] : [];
        return { type: 'group', children: [name, ...figures] };
    }

    private count(row: Row): string {
        return row.total === null ? '' : `${row.count}/${row.total}`;
    }

    private share(row: Row): string {
        return row.total === null ? this.word('hidden') : `${percent(row.share)} (${percent(row.lower)}–${percent(row.upper)})`;
    }

    private entries(data: Forest): Entry[] {
        return [
            { heading: this.word('all'), name: '', row: data.overall },
            ...data.subgroups.flatMap((subgroup) => [
                { heading: this.word(`by.${subgroup.by}`), name: '', row: null },
                ...subgroup.rows.map((row) => ({ heading: '', name: this.nameOf(row), row })),
                ...(subgroup.missing > 0 ? [{ heading: '', name: this.word('missing', subgroup.missing), row: null, gap: subgroup.gap }] : []),
            ]),
        ];
    }

    private nameOf(row: Row): string {
        const group = row.group ?? '';
        return this.model?.words[`group.${group}`] ?? this.code(group);
    }

    protected marksOf(data: Forest): Mark[] {
        const marks: Mark[] = [];
        let by = '';
        this.entries(data).forEach((entry, index) => {
            by = entry.heading || by;
            if (entry.gap) {
                marks.push({ label: `${by}: ${entry.name}`, target: entry.gap, series: 1, index });
            }
            if (entry.row && entry.row.share !== null) {
                const name = entry.name ? `${by}: ${entry.name}` : entry.heading;
                marks.push({
                    label: this.word('mark', name, entry.row.count ?? 0, entry.row.total ?? 0, percent(entry.row.share)) + `\n${this.word('ci', percent(entry.row.lower), percent(entry.row.upper))}`,
                    target: entry.row.mark,
                    series: 0,
                    index,
                });
            }
        });
        return marks;
    }

    protected override heightFor(data: Forest): number {
        return TOP + this.entries(data).length * LINE + BOTTOM;
    }
}

customElements.define('ds-chart-forest', ForestChart);
