import type { EChartsCoreOption } from 'echarts/core';
import { ChartElement } from './chart-element.js';
import type { Look } from './look.js';
import { NOWHERE, type Mark, type Sign, type Size, type Target } from './model.js';

/** The Java record StageMigration. */
interface StageMigration {
    columns: { moment: string; missing: number; gap: Target; nodes: { group: string; subjects: number }[] }[];
    flows: { from: string; source: string; target: string; subjects: number; direction: Direction }[];
    marks: Record<string, Target>;
}
export type Direction = 'LOWER' | 'SAME' | 'HIGHER';

const HEIGHT = 340;
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
        // What stands on a flow stays readable on every colour.
        const halo = { textBorderColor: look.surface, textBorderWidth: 2 };
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
                    bottom: 8 + this.spare(data),
                    nodeWidth: NODE,
                    nodeGap: 10,
                    layoutIterations: 0,
                    draggable: false,
                    emphasis: { disabled: true },
                    cursor: 'pointer',
                    data: this.nodes(data).map((node) => ({
                        name: node.name,
                        depth: node.depth,
                        value: node.subjects,
                        itemStyle: node.known ? { color: look.text2, borderWidth: 0 } : { color: 'transparent', borderColor: look.text3, borderType: 'dashed', borderWidth: 1 },
                        label: {
                            show: true,
                            position: node.depth === 0 ? 'left' : 'right',
                            formatter: `${node.label} ${node.subjects}`,
                            color: node.known ? look.text : look.text2,
                            fontSize: 11,
                            fontWeight: node.known ? 600 : 400,
                            ...halo,
                        },
                    })),
                    links: data.flows.map((flow) => ({
                        source: `${flow.from}:${flow.source}`,
                        target: `${this.next(data, flow.from)}:${flow.target}`,
                        value: flow.subjects,
                        lineStyle: { color: colorOf(flow.direction, look), opacity: flow.direction === 'SAME' ? 0.75 : 0.55, curveness: 0.5 },
                        edgeLabel: { show: flow.subjects >= NUMBERED, formatter: String(flow.subjects), color: look.text, fontSize: 11, ...halo },
                    })),
                },
            ],
        };
    }

    protected marksOf(data: StageMigration): Mark[] {
        const marks: Mark[] = this.nodes(data).map((node, index) => ({
            label: this.word('node', this.word(`moment.${data.columns[node.depth].moment}`), node.label, node.subjects),
            target: node.target,
            series: 0,
            index,
        }));
        data.flows.forEach((flow, index) =>
            marks.push({
                label: this.word(
                    'flow',
                    `${this.word(`moment.${flow.from}`)} ${flow.source}`,
                    `${this.word(`moment.${this.next(data, flow.from)}`)} ${flow.target}`,
                    flow.subjects,
                    this.word(flow.direction),
                ),
                target: this.through(data, `${flow.from}:${flow.source}`, `${this.next(data, flow.from)}:${flow.target}`),
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
        return HEIGHT;
    }

    /** The groups of every moment, those of whom it is not known below. */
    private nodes(data: StageMigration): { name: string; label: string; depth: number; subjects: number; known: boolean; target: Target }[] {
        return data.columns.flatMap(({ moment, missing, gap, nodes }, depth) => {
            const known = nodes.map(({ group, subjects }) => ({ name: `${moment}:${group}`, label: group, depth, subjects, known: true, target: data.marks[`${moment}:${group}`] ?? NOWHERE }));
            return missing > 0 ? [...known, { name: `${moment}:`, label: this.word('gap'), depth, subjects: missing, known: false, target: gap }] : known;
        });
    }

    /** The height that a smaller group leaves free, so that flows of both groups are as wide for as many. */
    private spare(data: StageMigration): number {
        const size = (one: StageMigration): number => one.columns[0].missing + one.columns[0].nodes.reduce((sum, node) => sum + node.subjects, 0);
        const most = Math.max(1, ...this.both(data).map(size));
        return (HEIGHT - HEAD - 8) * (1 - size(data) / most);
    }

    /** Who is at both ends. */
    private through(data: StageMigration, from: string, to: string): Target {
        const ends = [data.marks[from] ?? NOWHERE, data.marks[to] ?? NOWHERE];
        return ends.every((end) => Object.keys(end.filter).length > 0) ? { filter: { ...ends[0].filter, ...ends[1].filter }, subject: '', form: ends[1].form } : NOWHERE;
    }

    private next(data: StageMigration, moment: string): string {
        const at = data.columns.findIndex((column) => column.moment === moment);
        return data.columns[at + 1].moment;
    }
}

customElements.define('ds-chart-migration', MigrationChart);
