import type { EChartsCoreOption } from 'echarts/core';
import { ChartElement } from './chart-element.js';
import type { Api, Params } from './custom.js';
import type { Look } from './look.js';
import type { Basis, Mark, Sign, Size, Target } from './model.js';

/** The Java record ToxicityHeatMap. */
interface ToxicityHeatMap {
    basis: Basis;
    terms: string[];
    sums: { subjects: number; mark: Target }[];
    lanes: { subject: string; grades: string; mark: Target }[];
    leftOut: number;
}

const TOP = 118;
const LEFT = 60;
const BOTTOM = 26;
const NOT_ASSESSED = '.';
const GRADES = [1, 2, 3, 4, 5];

/** Subjects against terms; a cell says its worst grade, a dot that nobody looked. */
export class ToxicityMapChart extends ChartElement<ToxicityHeatMap> {
    protected option(data: ToxicityHeatMap, look: Look, size: Size): EChartsCoreOption {
        const row = this.rowHeight(data);
        const hidden = { type: 'category', show: false };
        return {
            grid: { left: LEFT, right: 8, top: TOP, height: Math.max(1, data.lanes.length) * row },
            xAxis: { ...hidden, data: data.terms },
            yAxis: { ...hidden, inverse: true, data: data.lanes.map((lane) => lane.subject) },
            series: [
                {
                    type: 'custom',
                    coordinateSystem: 'cartesian2d',
                    clip: false,
                    cursor: 'pointer',
                    data: data.lanes.map((_, at) => [0, at]),
                    renderItem: (params: Params, api: Api) => this.lane(data, params.dataIndex, api, look),
                },
                {
                    type: 'custom',
                    coordinateSystem: 'cartesian2d',
                    clip: false,
                    cursor: 'pointer',
                    data: data.terms.map((_, at) => [at, 0]),
                    renderItem: (params: Params, api: Api) => this.term(data, params, api, look, size),
                },
                {
                    type: 'custom',
                    coordinateSystem: 'cartesian2d',
                    clip: false,
                    silent: true,
                    data: [[0, 0]],
                    renderItem: (params: Params) => ({ type: 'text', x: 4, y: this.foot(params), style: { text: this.word('sums'), fill: look.text2, fontSize: 11, textVerticalAlign: 'middle' } }),
                },
            ],
        };
    }

    /** The name of a term above its column, and how many have it below. */
    private term(data: ToxicityHeatMap, params: Params, api: Api, look: Look, size: Size): object {
        const [x] = api.coord([params.dataIndex, 0]);
        return {
            type: 'group',
            children: [
                {
                    type: 'text',
                    x,
                    y: TOP - 6,
                    rotation: Math.PI / 3,
                    style: {
                        text: this.word(`term.${data.terms[params.dataIndex]}`),
                        fill: look.text,
                        fontSize: 11,
                        textVerticalAlign: 'middle',
                        width: size.width < 200 ? 60 : TOP + 6,
                        overflow: 'truncate',
                        ellipsis: '…',
                    },
                },
                { type: 'text', x, y: this.foot(params), style: { text: String(data.sums[params.dataIndex].subjects), fill: look.text, fontSize: 11, fontWeight: 600, textAlign: 'center', textVerticalAlign: 'middle' } },
            ],
        };
    }

    private foot({ coordSys }: Params): number {
        return coordSys.y + coordSys.height + 11;
    }

    private lane(data: ToxicityHeatMap, at: number, api: Api, look: Look): object {
        const lane = data.lanes[at];
        const [width, height] = api.size([1, 1]);
        const y = api.coord([0, at])[1];
        const small = height < 12;
        const children: object[] = [
            { type: 'text', x: 4, y, style: { text: small && at % 2 ? '' : lane.subject, fill: look.text, fontSize: small ? 9 : 11, textVerticalAlign: 'middle' } },
        ];
        [...lane.grades].forEach((grade, term) => {
            const x = api.coord([term, at])[0];
            if (grade === NOT_ASSESSED) {
                children.push({ type: 'circle', shape: { cx: x, cy: y, r: 1 }, style: { fill: look.line2 } });
                return;
            }
            const fill = look.grades[Number(grade)];
            children.push({
                type: 'rect',
                shape: { x: x - width / 2 + 0.5, y: y - height / 2 + 0.5, width: width - 1, height: height - 1, r: 1 },
                style: { fill: grade === '0' ? look.surface : fill.fill, stroke: look.line },
                textContent: small || grade === '0' ? undefined : { type: 'text', style: { text: grade, fill: fill.on, fontSize: 10, fontWeight: 600 } },
                textConfig: { position: 'inside' },
            });
        });
        return { type: 'group', children };
    }

    protected marksOf(data: ToxicityHeatMap): Mark[] {
        const terms = data.terms.map((term, index) => ({ label: this.word('sum', this.word(`term.${term}`), data.sums[index].subjects, data.basis.n), target: data.sums[index].mark, series: 1, index }));
        return [...data.lanes.map((lane, index) => ({ label: this.told(data, lane), target: lane.mark, series: 0, index })), ...terms];
    }

    /** What stands out: the worst terms of a subject. */
    private told(data: ToxicityHeatMap, lane: { subject: string; grades: string }): string {
        const graded = data.terms
            .map((term, at) => ({ term, grade: Number(lane.grades[at]) || 0 }))
            .filter((one) => one.grade > 0)
            .sort((a, b) => b.grade - a.grade)
            .slice(0, 6)
            .map((one) => this.word('mark.term', this.word(`term.${one.term}`), one.grade));
        return [lane.subject, ...(graded.length ? graded : [this.word('mark.none')])].join('\n');
    }

    protected override signs(_data: ToxicityHeatMap, look: Look): Sign[] {
        return [
            ...GRADES.map((grade): Sign => ({ label: this.word('grade', grade), fill: look.grades[grade].fill, edge: look.line2 })),
            { label: this.word('absent'), fill: look.surface, edge: look.line2 },
            { label: this.word('notAssessed'), fill: look.line2, shape: 'circle' },
        ];
    }

    private rowHeight(data: ToxicityHeatMap): number {
        return data.lanes.length > 40 ? 9 : 16;
    }

    protected override heightFor(data: ToxicityHeatMap): number {
        return TOP + Math.max(1, data.lanes.length) * this.rowHeight(data) + BOTTOM;
    }
}

customElements.define('ds-chart-toxicity-map', ToxicityMapChart);
