import type { EChartsCoreOption } from 'echarts/core';
import { ends, names, numbers } from './axes.js';
import { ChartElement } from './chart-element.js';
import type { Look } from './look.js';
import { ofSubject, type Mark, type Target } from './model.js';

/** The Java record Distribution. */
interface Distribution {
    form: string;
    groups: {
        code: string;
        n: number;
        box: { minimum: number; lowerQuartile: number; median: number; upperQuartile: number; maximum: number };
        points: { subject: string; value: number }[];
        mark: Target;
    }[];
}
interface Coordinates {
    coord(value: number[]): number[];
    size(value: number[]): number[];
    value(dimension: number): number;
}

const POINT = 3;

/** A box a group, from quartile to quartile, with each subject beside it. */
export class DistributionChart extends ChartElement<Distribution> {
    protected option(data: Distribution, look: Look): EChartsCoreOption {
        const { groups } = data;
        const points = this.points(data);
        return {
            grid: { left: 48, right: 8, top: 10, bottom: 38 },
            xAxis: names(
                look,
                groups.map((group) => `${this.code(group.code)}\nn ${group.n}`),
                { axisLabel: { color: look.text, fontSize: 11, interval: 0, lineHeight: 14 } },
            ),
            yAxis: numbers(look, this.word('axis'), { ...ends(this.both(data).flatMap((one) => one.groups.flatMap((group) => [group.box.minimum, group.box.maximum]))), nameGap: 32 }),
            series: [
                {
                    type: 'custom',
                    clip: true,
                    data: groups.map((group, at) => [at, group.box.median]),
                    encode: { x: 0, y: 1 },
                    renderItem: (params: { dataIndex: number }, api: Coordinates) => this.box(groups[params.dataIndex], params.dataIndex, api, look),
                },
                {
                    type: 'custom',
                    data: points.map((point) => [point.group, point.value]),
                    encode: { x: 0, y: 1 },
                    renderItem: (params: { dataIndex: number }, api: Coordinates) => {
                        const point = points[params.dataIndex];
                        const [x, y] = api.coord([point.group, point.value]);
                        const room = Math.min(api.size([1, 0])[0] * 0.4, 44);
                        return {
                            type: 'circle',
                            shape: { cx: x + 8 + point.aside * room, cy: y, r: POINT },
                            style: { fill: look.accent, opacity: 0.75, stroke: look.surface, lineWidth: 0.5 },
                        };
                    },
                },
            ],
        };
    }

    private box(group: Distribution['groups'][0], at: number, api: Coordinates, look: Look): object {
        const y = (value: number): number => api.coord([at, value])[1];
        const [x] = api.coord([at, 0]);
        const half = Math.min(api.size([1, 0])[0] * 0.16, 15);
        const middle = x - half - 4;
        const line = (x1: number, y1: number, x2: number, y2: number, width = 1): object => ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: look.text2, lineWidth: width } });
        const { minimum, lowerQuartile, median, upperQuartile, maximum } = group.box;
        return {
            type: 'group',
            children: [
                line(middle, y(minimum), middle, y(lowerQuartile)),
                line(middle, y(upperQuartile), middle, y(maximum)),
                line(middle - half / 2, y(minimum), middle + half / 2, y(minimum)),
                line(middle - half / 2, y(maximum), middle + half / 2, y(maximum)),
                {
                    type: 'rect',
                    shape: { x: middle - half, y: y(upperQuartile), width: 2 * half, height: Math.max(y(lowerQuartile) - y(upperQuartile), 1) },
                    style: { fill: look.response['SD'].fill, stroke: look.text2, lineWidth: 1 },
                },
                line(middle - half, y(median), middle + half, y(median), 2.5),
            ],
        };
    }

    protected marksOf(data: Distribution): Mark[] {
        const boxes = data.groups.map((group, index) => ({
            label:
                this.word('box', this.code(group.code), group.n, plain(group.box.median), `${plain(group.box.lowerQuartile)}–${plain(group.box.upperQuartile)}`) +
                `\n${this.word('range', plain(group.box.minimum), plain(group.box.maximum))}`,
            target: group.mark,
            series: 0,
            index,
        }));
        return [
            ...boxes,
            ...this.points(data).map((point, index) => ({
                label: this.word('point', point.subject, plain(point.value), this.code(data.groups[point.group].code)),
                target: ofSubject(point.subject, data.form),
                series: 1,
                index,
            })),
        ];
    }

    /** Points of the same value stand beside each other, so that each can be seen and met. */
    private points(data: Distribution): { subject: string; value: number; group: number; aside: number }[] {
        return data.groups.flatMap((group, at) => {
            const met = new Map<number, number>();
            const most = Math.max(1, ...this.sameIn(group.points).values());
            return group.points.map((point) => {
                const place = met.get(point.value) ?? 0;
                met.set(point.value, place + 1);
                return { ...point, group: at, aside: place / most };
            });
        });
    }

    private sameIn(points: { value: number }[]): Map<number, number> {
        const counts = new Map<number, number>();
        points.forEach((point) => counts.set(point.value, (counts.get(point.value) ?? 0) + 1));
        return counts;
    }
}

const plain = (value: number): string => String(Math.round(value * 10) / 10);

customElements.define('ds-chart-regression', class extends DistributionChart {});
customElements.define('ds-chart-dose', class extends DistributionChart {});
customElements.define('ds-chart-interval', class extends DistributionChart {});
