import type { EChartsCoreOption } from 'echarts/core';
import { ChartElement } from './chart-element.js';
import type { Fill, Look } from './look.js';
import { colorOf, directions, type Direction } from './migration.js';
import type { Mark, Sign, Size, Target } from './model.js';

interface Test {
    statistic: number;
    degreesOfFreedom: number;
    p: number;
    exploratory: boolean;
}

/** The Java record StageShift. */
interface StageShift {
    matrix: { from: string; to: string; groups: string[]; counts: number[][]; n: number; bowker: Test | null; stuartMaxwell: Test | null };
    marks: Target[][];
}

const LEFT = 92;
const HEAD = 36;
const FOOT = 36;
const ROW = 30;

/** Who was in which stage group first and last: below the diagonal went lower, above it higher. */
export class ShiftChart extends ChartElement<StageShift> {
    protected option({ matrix }: StageShift, look: Look, size: Size): EChartsCoreOption {
        const width = (size.width - LEFT) / Math.max(matrix.groups.length, 1);
        const text = (words: string, x: number, y: number, more: object = {}): object => ({
            type: 'text',
            silent: true,
            style: { text: words, x, y, fill: look.text, font: `11px ${look.font}`, textVerticalAlign: 'middle', ...more },
        });
        const bottom = HEAD + matrix.groups.length * ROW;
        return {
            graphic: [
                text(this.word(`moment.${matrix.to}`), LEFT, 8, { font: `600 11px ${look.font}` }),
                text(this.word(`moment.${matrix.from}`), 0, 26, { font: `600 11px ${look.font}` }),
                ...matrix.groups.flatMap((group, at) => [
                    text(group, LEFT + (at + 0.5) * width, 26, { textAlign: 'center' }),
                    text(group, LEFT - 10, HEAD + (at + 0.5) * ROW, { textAlign: 'right' }),
                ]),
                text(this.test('bowker', matrix.bowker), 0, bottom + 12, { fill: look.text2 }),
                text(this.test('stuartMaxwell', matrix.stuartMaxwell), 0, bottom + 28, { fill: look.text2 }),
            ],
            series: [
                {
                    type: 'custom',
                    coordinateSystem: 'none',
                    data: this.cells(matrix).map((cell) => [cell.row, cell.column]),
                    renderItem: (params: { dataIndex: number }) => {
                        const cell = this.cells(matrix)[params.dataIndex];
                        const fill = this.fill(cell, look);
                        const box = { x: LEFT + cell.column * width + 1, y: HEAD + cell.row * ROW + 1, width: width - 2, height: ROW - 2, r: 3 };
                        return {
                            type: 'group',
                            children: [
                                { type: 'rect', shape: box, style: { fill: fill.fill, stroke: fill.edge || undefined, lineWidth: 1 } },
                                {
                                    type: 'text',
                                    style: {
                                        text: String(cell.n),
                                        x: box.x + box.width / 2,
                                        y: box.y + box.height / 2,
                                        textAlign: 'center',
                                        textVerticalAlign: 'middle',
                                        fill: fill.on,
                                        font: `600 12px ${look.font}`,
                                    },
                                },
                            ],
                        };
                    },
                },
            ],
        };
    }

    protected marksOf({ matrix, marks }: StageShift): Mark[] {
        return this.cells(matrix)
            .map((cell, index) => ({
                label: this.word('flow', matrix.groups[cell.row], matrix.groups[cell.column], cell.n, this.word(cell.direction)),
                target: marks[cell.row][cell.column],
                series: 0,
                index,
                n: cell.n,
            }))
            .filter((mark) => mark.n !== 0);
    }

    protected override signs(_data: StageShift, look: Look): Sign[] {
        return directions(look, (key) => this.word(key));
    }

    protected override heightFor({ matrix }: StageShift): number {
        return HEAD + matrix.groups.length * ROW + FOOT;
    }

    private cells(matrix: StageShift['matrix']): { row: number; column: number; n: number; direction: Direction }[] {
        return matrix.counts.flatMap((counts, row) =>
            counts.map((n, column) => ({ row, column, n, direction: column < row ? 'LOWER' : column > row ? 'HIGHER' : 'SAME' }) as const),
        );
    }

    private fill(cell: { n: number; direction: Direction }, look: Look): Fill {
        if (cell.n === 0) {
            return { fill: look.surface, on: look.text3, edge: look.line };
        }
        const code = cell.direction === 'LOWER' ? 'PR' : cell.direction === 'HIGHER' ? 'PD' : 'SD';
        return { ...look.response[code], fill: colorOf(cell.direction, look) };
    }

    private test(name: string, test: Test | null): string {
        return test
            ? this.word(name, test.statistic.toFixed(2), test.degreesOfFreedom, test.p < 0.001 ? '< 0.001' : test.p.toFixed(3)) +
                  (test.exploratory ? `, ${this.word('exploratory')}` : '')
            : this.word('noTest');
    }
}

customElements.define('ds-chart-shift', ShiftChart);
