import type { EChartsCoreOption } from 'echarts/core';
import { html, nothing, type TemplateResult } from 'lit';
import { numbers } from './axes.js';
import { ChartElement } from './chart-element.js';
import type { Api, Params } from './custom.js';
import type { Look } from './look.js';
import type { Mark, Sign, Size, Target } from './model.js';
import { widest, written } from './text.js';

interface Bar {
    term: string;
    grades: (number | null)[];
    severe: { count: number; total: number } | null;
    marks: Target[];
}
/** The Java record ToxicityBars. */
interface ToxicityBars {
    basis: { n: number };
    groups: { code: string | null; total: Bar | null; terms: Bar[] }[];
    leftOut: number;
}
interface Line {
    bar: Bar;
    name: string;
    total: boolean;
    group: string;
}

const LINE = 19;
const TOP = 22;
const BOTTOM = 42;
const INDENT = 14;
const GAP = 10;
const SEVERE = 84;
const GRADES = [1, 2, 3, 4, 5];
/** The space that a figure in a part needs, in pixels. */
const FIGURE = 13;

/** Stacked bars of worst grades, the study's groups above their terms, severe ones told beside. */
export class ToxicityChart extends ChartElement<ToxicityBars> {
    protected option(data: ToxicityBars, look: Look, size: Size): EChartsCoreOption {
        const lines = this.lines(data);
        const most = Math.max(1, ...this.both(data).map((one) => one.basis.n));
        const names = this.names(data, look, size);
        const room = (count: number): number => (count / most) * (size.width - names - SEVERE);
        return {
            grid: { left: names, right: SEVERE, top: TOP, height: Math.max(1, lines.length) * LINE },
            xAxis: numbers(look, this.word('axis'), { min: 0, max: most, minInterval: 1 }),
            yAxis: { type: 'category', inverse: true, show: false, data: lines.map((_, at) => String(at)) },
            series: [
                ...GRADES.map((grade) => ({
                    type: 'bar',
                    stack: 'grades',
                    barWidth: 14,
                    cursor: 'pointer',
                    itemStyle: { color: look.grades[grade].fill, borderColor: look.surface, borderWidth: 1 },
                    label: {
                        show: true,
                        color: look.grades[grade].on,
                        fontWeight: 600,
                        formatter: ({ value }: { value: number }) => (value > 0 && room(value) >= FIGURE ? String(value) : ''),
                    },
                    emphasis: { disabled: true },
                    data: lines.map((line) => line.bar.grades[grade - 1] ?? 0),
                })),
                this.texts(lines, names, look),
            ],
        };
    }

    /** Every name has the room that it needs, but never more than half of the chart. */
    private names(data: ToxicityBars, look: Look, size: Size): number {
        const lines = this.both(data).flatMap((one) => this.lines(one));
        const totals = lines.filter((line) => line.total).map((line) => line.name);
        return Math.min(GAP + Math.max(widest(look, totals, 600), ...lines.map((line) => this.indent(line) + widest(look, [line.name]))), size.width / 2);
    }

    private indent(line: Line): number {
        return line.total || line.group === '' ? 0 : INDENT;
    }

    private texts(lines: Line[], names: number, look: Look): object {
        return {
            type: 'custom',
            coordinateSystem: 'cartesian2d',
            clip: false,
            silent: true,
            data: [...lines.map((_, at) => [0, at]), [0, 0]],
            renderItem: ({ coordSys, dataIndex }: Params, api: Api) => {
                const right = coordSys.x + coordSys.width + SEVERE;
                if (dataIndex === lines.length) {
                    return written(look, this.word('severe'), right, TOP - 12, { fontWeight: 600, fill: look.text2, textAlign: 'right' });
                }
                const line = lines[dataIndex];
                const y = api.coord([0, dataIndex])[1];
                const fontWeight = line.total ? 600 : 400;
                const indent = this.indent(line);
                return {
                    type: 'group',
                    children: [
                        written(look, line.name, indent, y, { fontWeight, width: names - indent - GAP / 2, overflow: 'truncate', ellipsis: '…' }),
                        written(look, this.severe(line.bar), right, y, { fontWeight, textAlign: 'right' }),
                    ],
                };
            },
        };
    }

    private severe(bar: Bar): string {
        if (!bar.severe) {
            return this.word('hidden');
        }
        const { count, total } = bar.severe;
        return count === 0 ? '0' : `${count} (${((count / total) * 100).toFixed(1)} %)`;
    }

    private lines(data: ToxicityBars): Line[] {
        return data.groups.flatMap((group) => {
            const code = group.code ?? '';
            const terms = group.terms.map((bar) => ({ bar, name: this.word(`term.${bar.term}`), total: false, group: code }));
            return group.total ? [{ bar: group.total, name: this.word(`group.${code}`), total: true, group: code }, ...terms] : terms;
        });
    }

    protected marksOf(data: ToxicityBars): Mark[] {
        return this.lines(data).flatMap((line, index) =>
            GRADES.filter((grade) => (line.bar.grades[grade - 1] ?? 0) > 0).map((grade) => ({
                label: this.word('mark', line.name, grade, line.bar.grades[grade - 1] ?? 0, data.basis.n),
                target: line.bar.marks[grade - 1],
                series: grade - 1,
                index,
            })),
        );
    }

    protected override signs(_data: ToxicityBars, look: Look): Sign[] {
        return GRADES.map((grade) => ({ label: this.word('grade', grade), fill: look.grades[grade].fill, edge: look.line2 }));
    }

    protected override heightFor(data: ToxicityBars): number {
        return TOP + Math.max(1, this.lines(data).length) * LINE + BOTTOM;
    }

    override render(): TemplateResult {
        const left = this.model?.data.leftOut ?? 0;
        return html`${super.render()}${left > 0 ? html`<p class="co-note">${this.word('leftOut', left)}</p>` : nothing}`;
    }
}

customElements.define('ds-chart-toxicity', ToxicityChart);
