import type { EChartsCoreOption } from 'echarts/core';
import { names, numbers } from './axes.js';
import { ChartElement } from './chart-element.js';
import type { Api, Params } from './custom.js';
import type { Look } from './look.js';
import type { Mark, Sign, Size, Target } from './model.js';

interface Lane {
    subject: string;
    response: string | null;
    cycles: number[];
    rtStart: number | null;
    rtEnd: number | null;
    surgery: number | null;
    recurrence: number | null;
    last: number;
    end: 'ONGOING' | 'DEATH' | 'LOST' | 'UNKNOWN';
    mark: Target;
}
/** The Java record Swimmer. */
interface Swimmer {
    lanes: Lane[];
}

const TOP = 6;
const BOTTOM = 42;
const LANE = 15;
/** Half the days of a cycle, in months: how long its bar is drawn. */
const CYCLE = 0.5;
const STEPS = [1, 2, 3, 6, 12, 24, 36, 60];

/** One lane a subject: cycles, radiotherapy, surgery, recurrence, and how it ends. */
export class CourseChart extends ChartElement<Swimmer> {
    protected option(data: Swimmer, look: Look, size: Size): EChartsCoreOption {
        const most = Math.max(1, ...this.both(data).flatMap((one) => one.lanes.map((lane) => lane.last)));
        const step = STEPS.find((months) => most / months < Math.max(4, size.width / 70)) ?? 120;
        return {
            grid: { left: 62, right: 16, top: TOP, height: data.lanes.length * this.laneHeight(data) },
            xAxis: numbers(look, this.word('axis'), { min: 0, max: Math.ceil(most + 0.5), interval: step }),
            yAxis: names(
                look,
                data.lanes.map((lane) => lane.subject),
                { inverse: true, axisLabel: { color: look.text, fontSize: 10, interval: data.lanes.length > 60 ? 'auto' : 0 } },
            ),
            series: [
                {
                    type: 'custom',
                    coordinateSystem: 'cartesian2d',
                    clip: false,
                    cursor: 'pointer',
                    data: data.lanes.map((lane, at) => [lane.last, at]),
                    renderItem: (params: Params, api: Api) => this.lane(data.lanes[params.dataIndex], params.dataIndex, api, look),
                },
            ],
        };
    }

    private lane(lane: Lane, at: number, api: Api, look: Look): object {
        const x = (months: number): number => api.coord([months, at])[0];
        const y = api.coord([0, at])[1];
        const half = Math.min(5, Math.max(2, api.size([0, 1])[1] / 2 - 2));
        const bar = (from: number, to: number, fill: string): object => ({ type: 'rect', shape: { x: x(from), y: y - half, width: Math.max(2, x(to) - x(from)), height: half * 2 }, style: { fill } });
        const children: object[] = [{ type: 'line', shape: { x1: x(0), y1: y, x2: x(lane.last), y2: y }, style: { stroke: look.text3, lineWidth: 1.3 } }];
        lane.cycles.forEach((cycle) => children.push(bar(cycle, cycle + CYCLE, look.line2)));
        if (lane.rtStart !== null) {
            children.push(bar(lane.rtStart, lane.rtEnd ?? lane.rtStart, look.accent));
        }
        if (lane.surgery !== null) {
            children.push({ type: 'rect', shape: { x: x(lane.surgery) - 1.5, y: y - half - 1, width: 3, height: half * 2 + 2 }, style: { fill: look.text } });
        }
        if (lane.recurrence !== null) {
            const px = x(lane.recurrence);
            children.push({ type: 'polygon', shape: { points: [[px, y - 5], [px + 5, y], [px, y + 5], [px - 5, y]] }, style: { fill: look.response.PD.fill, stroke: look.surface } });
        }
        children.push(...this.end(lane, x(lane.last), y, look));
        return { type: 'group', children };
    }

    private end(lane: Lane, x: number, y: number, look: Look): object[] {
        const stroke = { stroke: look.text, lineWidth: 1.8 };
        switch (lane.end) {
            case 'DEATH':
                return [
                    { type: 'line', shape: { x1: x - 4, y1: y - 4, x2: x + 4, y2: y + 4 }, style: stroke },
                    { type: 'line', shape: { x1: x - 4, y1: y + 4, x2: x + 4, y2: y - 4 }, style: stroke },
                ];
            case 'ONGOING':
                return [{ type: 'polygon', shape: { points: [[x, y - 4], [x + 7, y], [x, y + 4]] }, style: { fill: look.text3 } }];
            case 'LOST':
                return [{ type: 'circle', shape: { cx: x, cy: y, r: 3 }, style: { fill: look.surface, stroke: look.text, lineWidth: 1.3 } }];
            default:
                return [];
        }
    }

    protected marksOf(data: Swimmer): Mark[] {
        return data.lanes.map((lane, index) => ({ label: this.told(lane), target: lane.mark, series: 0, index }));
    }

    private told(lane: Lane): string {
        const at = (key: string, months: number | null): string[] => (months === null ? [] : [this.word(key, months.toFixed(1))]);
        return [
            lane.response ? `${lane.subject}, ${this.code(lane.response)}` : lane.subject,
            [this.word('mark.cycles', lane.cycles.length), ...at('mark.rt', lane.rtStart), ...at('mark.surgery', lane.surgery)].join(', '),
            [...at('mark.recurrence', lane.recurrence), this.word(`mark.end.${lane.end}`, lane.last.toFixed(1))].join(', '),
        ].join('\n');
    }

    protected override signs(data: Swimmer, look: Look): Sign[] {
        const has = (end: string): boolean => data.lanes.some((lane) => lane.end === end);
        const signs: Sign[] = [
            { label: this.word('sign.cycle'), fill: look.line2, shape: 'box' },
            { label: this.word('sign.rt'), fill: look.accent, shape: 'box' },
            { label: this.word('sign.surgery'), fill: look.text, shape: 'bar' },
            { label: this.word('sign.recurrence'), fill: look.response.PD.fill, shape: 'diamond' },
            { label: this.word('end.DEATH'), fill: look.text, shape: 'cross' },
            { label: this.word('end.ONGOING'), fill: look.text3, shape: 'arrow' },
        ];
        return has('LOST') ? [...signs, { label: this.word('end.LOST'), fill: look.surface, edge: look.text, shape: 'circle' }] : signs;
    }

    private laneHeight(data: Swimmer): number {
        return data.lanes.length > 40 ? 9 : LANE;
    }

    protected override heightFor(data: Swimmer): number {
        return TOP + data.lanes.length * this.laneHeight(data) + BOTTOM;
    }
}

customElements.define('ds-chart-course', CourseChart);
