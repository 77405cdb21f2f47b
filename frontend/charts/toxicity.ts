import type { EChartsCoreOption } from 'echarts/core';
import { html, nothing, type TemplateResult } from 'lit';
import { numbers } from './axes.js';
import { ChartElement } from './chart-element.js';
import type { Api, Params } from './custom.js';
import type { Look } from './look.js';
import type { Mark, Sign, Size, Target } from './model.js';

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
const NAMES = 168;
const SEVERE = 84;
const GRADES = [1, 2, 3, 4, 5];
/** The space that a figure in a part needs, in pixels. */
const FIGURE = 13;

/** Stacked bars of worst grades, the study's groups above their terms, severe ones told beside. */
export class ToxicityChart extends ChartElement<ToxicityBars> {
    protected option(data: ToxicityBars, look: Look, size: Size): EChartsCoreOption {
        const lines = this.lines(data);
        const most = Math.max(1, ...this.both(data).map((one) => one.basis.n));
        const room = (count: number): number => (count / most) * (size.width - NAMES - SEVERE);
        return {
            grid: { left: NAMES, right: SEVERE, top: TOP, height: Math.max(1, lines.length) * LINE },
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
                this.texts(lines, look),
            ],
        };
    }

    private texts(lines: Line[], look: Look): object {
        return {
            type: 'custom',
            coordinateSystem: 'cartesian2d',
            clip: false,
            silent: true,
            data: [...lines.map((_, at) => [0, at]), [0, 0]],
            renderItem: (params: Params, api: Api) => {
                const area = params.coordSys;
                const text = (x: number, y: number, words: string, weight: number, align: string, color: string, width?: number): object => ({
                    type: 'text',
                    x,
                    y,
                    style: { text: words, fill: color, fontSize: 11, fontWeight: weight, textAlign: align, textVerticalAlign: 'middle', width, overflow: width ? 'truncate' : undefined, ellipsis: '…' },
                });
                const right = area.x + area.width + SEVERE - 4;
                if (params.dataIndex === lines.length) {
                    return text(right, TOP - 12, this.word('severe'), 600, 'right', look.text2);
                }
                const line = lines[params.dataIndex];
                const y = api.coord([0, params.dataIndex])[1];
                const weight = line.total ? 600 : 400;
                const indent = line.total || line.group === '' ? 4 : 14;
                return {
                    type: 'group',
                    children: [text(indent, y, line.name, weight, 'left', look.text, NAMES - indent - 8), text(right, y, this.severe(line.bar), weight, 'right', look.text)],
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
