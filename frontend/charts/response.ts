import type { EChartsCoreOption } from 'echarts/core';
import { names, numbers, widthOf } from './axes.js';
import { ChartElement } from './chart-element.js';
import type { Look } from './look.js';
import type { Mark, Sign, Size, Target } from './model.js';

/** The Java record ResponseByPhase. */
interface ResponseByPhase {
    phases: { feature: string; parts: { code: string; count: number; mark: Target }[]; known: number; missing: number; gap: Target }[];
}

/** The space that a figure in a bar needs, in pixels. */
const NUMBER_WIDTH = 16;
const LABEL_WIDTH = 52;

/** No bar, not even its border. */
const NOTHING = '-';

/** Stacked bars, one a phase, best response first; each part says its response and how many. */
export class ResponseChart extends ChartElement<ResponseByPhase> {
    protected option(data: ResponseByPhase, look: Look, size: Size): EChartsCoreOption {
        const codes = this.codes(data);
        const most = Math.max(1, ...this.both(data).flatMap((one) => one.phases.map((phase) => phase.known + phase.missing)));
        const room = (count: number): number => (count / most) * (size.width - 100);
        return {
            grid: { left: 8, right: 12, top: 8, bottom: 40, containLabel: true },
            xAxis: numbers(look, this.word('axis'), { max: most, minInterval: 1 }),
            yAxis: names(
                look,
                data.phases.map((phase) => this.word(`phase.${phase.feature}`)),
                { inverse: true },
            ),
            series: [
                ...codes.map((code) =>
                    this.bar(
                        this.code(code),
                        { color: look.response[code].fill, borderColor: look.response[code].edge || look.surface, borderWidth: 1 },
                        look.response[code].on,
                        room,
                        data.phases.map((phase) => phase.parts.find((part) => part.code === code)?.count ?? 0),
                    ),
                ),
                this.bar(
                    this.word('gap'),
                    { color: 'transparent', borderColor: look.text3, borderWidth: 1, borderType: 'dashed' },
                    look.text2,
                    room,
                    data.phases.map((phase) => phase.missing || NOTHING),
                ),
            ],
        };
    }

    private bar(name: string, itemStyle: object, color: string, room: (count: number) => number, counts: (number | typeof NOTHING)[]): object {
        return {
            type: 'bar',
            stack: 'response',
            barWidth: '58%',
            cursor: 'pointer',
            itemStyle,
            label: {
                show: true,
                color,
                fontWeight: 600,
                formatter: ({ value }: { value: number }) => (room(value) >= Math.max(LABEL_WIDTH, widthOf(name) + 24) ? `${name} ${value}` : room(value) >= NUMBER_WIDTH ? String(value) : ''),
            },
            emphasis: { disabled: true },
            data: counts,
        };
    }

    protected marksOf(data: ResponseByPhase): Mark[] {
        const codes = this.codes(data);
        return data.phases.flatMap((phase, index) => {
            const name = this.word(`phase.${phase.feature}`);
            const known = phase.parts
                .filter((part) => part.count > 0)
                .map((part) => ({ label: this.word('mark', name, this.code(part.code), part.count, phase.known), target: part.mark, series: codes.indexOf(part.code), index }));
            const gap = { label: this.word('gap.mark', name, phase.missing, phase.known + phase.missing), target: phase.gap, series: codes.length, index };
            return phase.missing > 0 ? [...known, gap] : known;
        });
    }

    protected override signs(data: ResponseByPhase, look: Look): Sign[] {
        return this.codes(data).map((code) => ({ label: this.code(code), ...look.response[code] }));
    }

    protected override heightFor(): number {
        return 210;
    }

    private codes(data: ResponseByPhase): string[] {
        const all = data.phases[0]?.parts.map((part) => part.code) ?? [];
        return all.filter((code) => data.phases.some((phase) => phase.parts.some((part) => part.code === code && part.count > 0)));
    }
}

customElements.define('ds-chart-response', ResponseChart);
