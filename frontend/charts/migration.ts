import type { EChartsCoreOption } from 'echarts/core';
import { ChartElement } from './chart-element.js';
import type { Look } from './look.js';
import type { Mark, Sign, Size, Target } from './model.js';

/** The Java record StageMigration. */
interface StageMigration {
    columns: { moment: string; missing: number; nodes: { group: string; subjects: number | null }[] }[];
    flows: { from: string; source: string; target: string; subjects: number | null; direction: Direction }[];
    marks: Record<string, Target>;
}
export type Direction = 'LOWER' | 'SAME' | 'HIGHER';

const NOTHING: Target = { filter: {}, subject: '', form: '' };
const LEFT = 44;
const RIGHT = 52;
const NODE = 8;
const HEAD = 24;

/** Smaller flows carry their number in the tooltip and the table only. */
const NUMBERED = 3;

/** The colour of a change of stage. */
export const colorOf = (direction: Direction, look: Look): string =>
    direction === 'LOWER' ? look.response['PR'].fill : direction === 'HIGHER' ? look.response['PD'].fill : look.response['SD'].fill;

/** The three signs of a change of stage. */
export const directions = (look: Look, word: (key: string) => string): Sign[] => [
    { label: word('LOWER'), fill: colorOf('LOWER', look) },
    { label: word('SAME'), fill: colorOf('SAME', look), edge: look.response['SD'].edge },
    { label: word('HIGHER'), fill: colorOf('HIGHER', look) },
];

/** Stage groups at each moment, and who flows between them. */
export class MigrationChart extends ChartElement<StageMigration> {
    protected option(data: StageMigration, look: Look, size: Size): EChartsCoreOption {
        const last = data.columns.length - 1;
        const step = (size.width - LEFT - RIGHT - NODE) / last;
        return {
            graphic: data.columns.map((column, at) => ({
                type: 'text',
                silent: true,
                style: {
                    text: this.word(`moment.${column.moment}`),
                    x: at === 0 ? 0 : at === last ? size.width : LEFT + at * step + NODE / 2,
                    y: 4,
                    textAlign: at === 0 ? 'left' : at === last ? 'right' : 'center',
                    fill: look.text,
                    font: `600 11px ${look.font}`,
                },
            })),
            series: [
                {
                    type: 'sankey',
                    left: LEFT,
                    right: RIGHT,
                    top: HEAD,
                    bottom: 8,
                    nodeWidth: NODE,
                    nodeGap: 10,
                    layoutIterations: 0,
                    draggable: false,
                    emphasis: { disabled: true },
                    cursor: 'pointer',
                    data: data.columns.flatMap((column, depth) =>
                        column.nodes.map((node) => ({
                            name: `${column.moment}:${node.group}`,
                            depth,
                            value: node.subjects ?? 0,
                            itemStyle: { color: look.text2, borderWidth: 0 },
                            label: {
                                show: true,
                                position: depth === 0 ? 'left' : 'right',
                                formatter: `${node.group} ${node.subjects ?? '·'}`,
                                color: look.text,
                                fontSize: 11,
                                fontWeight: 600,
                            },
                        })),
                    ),
                    links: this.shown(data).map((flow) => ({
                        source: `${flow.from}:${flow.source}`,
                        target: `${this.next(data, flow.from)}:${flow.target}`,
                        value: flow.subjects,
                        lineStyle: { color: colorOf(flow.direction, look), opacity: flow.direction === 'SAME' ? 0.75 : 0.55, curveness: 0.5 },
                        edgeLabel: { show: flow.subjects >= NUMBERED, formatter: String(flow.subjects), color: look.text, fontSize: 11 },
                    })),
                },
            ],
        };
    }

    protected marksOf(data: StageMigration): Mark[] {
        const nodes = data.columns.flatMap((column) => column.nodes.map((node) => ({ column, node })));
        const marks: Mark[] = nodes.map(({ column, node }, index) => ({
            label: this.word('node', this.word(`moment.${column.moment}`), node.group, node.subjects ?? '·'),
            target: data.marks[`${column.moment}:${node.group}`] ?? NOTHING,
            series: 0,
            index,
        }));
        this.shown(data).forEach((flow, index) =>
            marks.push({
                label: this.word(
                    'flow',
                    `${this.word(`moment.${flow.from}`)} ${flow.source}`,
                    `${this.word(`moment.${this.next(data, flow.from)}`)} ${flow.target}`,
                    flow.subjects,
                    this.word(flow.direction),
                ),
                target: this.both(data, `${flow.from}:${flow.source}`, `${this.next(data, flow.from)}:${flow.target}`),
                series: 0,
                index,
                edge: true,
            }),
        );
        return marks;
    }

    protected override signs(_data: StageMigration, look: Look): Sign[] {
        return directions(look, (key) => this.word(key));
    }

    protected override heightFor(): number {
        return 340;
    }

    /** A number that the reader may not see has no width. */
    private shown(data: StageMigration): (StageMigration['flows'][0] & { subjects: number })[] {
        return data.flows.filter((flow): flow is StageMigration['flows'][0] & { subjects: number } => flow.subjects !== null);
    }

    /** Who is at both ends. */
    private both(data: StageMigration, from: string, to: string): Target {
        const ends = [data.marks[from]?.filter ?? {}, data.marks[to]?.filter ?? {}];
        return ends.every((end) => Object.keys(end).length > 0) ? { ...NOTHING, filter: { ...ends[0], ...ends[1] } } : NOTHING;
    }

    private next(data: StageMigration, moment: string): string {
        const at = data.columns.findIndex((column) => column.moment === moment);
        return data.columns[at + 1].moment;
    }
}

customElements.define('ds-chart-migration', MigrationChart);
