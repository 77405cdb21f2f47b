import type { EChartsCoreOption } from 'echarts/core';
import { ChartElement } from './chart-element.js';
import type { Api, Params } from './custom.js';
import type { Look } from './look.js';
import type { Basis, Mark, Sign, Size, Target } from './model.js';
import { widest, written } from './text.js';

/** The Java record ToxicityHeatMap. */
interface ToxicityHeatMap {
    basis: Basis;
    terms: string[];
    sums: { subjects: number; mark: Target }[];
    lanes: { subject: string; grades: string; mark: Target }[];
    leftOut: number;
}

/** Room for the names of subjects, which stand upright. */
const TOP = 46;
const GAP = 10;
const BOTTOM = 6;
const ROW = 17;
/** A column is no wider than this, however few there are. */
const WIDEST = 30;
/** Narrower columns have no room for the name of every subject. */
const NARROW = 10;
/** Narrower columns have no room for a digit. */
const DIGIT = 7;
const QUARTER = Math.PI / 2;
const NOT_ASSESSED = '.';
const GRADES = [1, 2, 3, 4, 5];

/** Terms against subjects; a cell says its worst grade, a dot that nobody looked. */
export class ToxicityMapChart extends ChartElement<ToxicityHeatMap> {
    protected option(data: ToxicityHeatMap, look: Look, size: Size): EChartsCoreOption {
        const names = this.names(data, look, size);
        const sums = widest(look, [this.word('sums'), ...data.sums.map((sum) => String(sum.subjects))], 600);
        const columns = Math.max(1, data.lanes.length);
        const hidden = { type: 'category', show: false };
        const own = { type: 'custom', coordinateSystem: 'cartesian2d', clip: false };
        return {
            grid: { left: names, width: Math.min(size.width - names - sums - GAP, columns * WIDEST), top: TOP, height: Math.max(1, data.terms.length) * ROW },
            xAxis: { ...hidden, data: data.lanes.map((lane) => lane.subject) },
            yAxis: { ...hidden, inverse: true, data: data.terms },
            series: [
                {
                    ...own,
                    cursor: 'pointer',
                    data: data.lanes.map((_, at) => [at, 0]),
                    renderItem: (params: Params, api: Api) => this.lane(data.lanes[params.dataIndex], params.dataIndex, api, look),
                },
                {
                    ...own,
                    cursor: 'pointer',
                    data: data.terms.map((_, at) => [0, at]),
                    renderItem: (params: Params, api: Api) => this.term(data, params.dataIndex, this.sumsAt(params), api, look),
                },
                {
                    ...own,
                    silent: true,
                    data: [[0, 0]],
                    renderItem: (params: Params) => written(look, this.word('sums'), this.sumsAt(params), TOP - 8, { fill: look.text2 }),
                },
            ],
        };
    }

    /** Every name of a term has the room that it needs, but never more than half of the chart. */
    private names(data: ToxicityHeatMap, look: Look, size: Size): number {
        const terms = this.both(data).flatMap((one) => one.terms.map((term) => this.word(`term.${term}`)));
        return Math.min(widest(look, terms) + GAP, size.width / 2);
    }

    private sumsAt({ coordSys }: Params): number {
        return coordSys.x + coordSys.width + GAP;
    }

    /** The name of a term before its row, and how many have it behind. */
    private term(data: ToxicityHeatMap, at: number, sumsAt: number, api: Api, look: Look): object {
        const [left, y] = api.coord([0, at]);
        const width = left - api.size([1, 1])[0] / 2;
        return {
            type: 'group',
            children: [
                written(look, this.word(`term.${data.terms[at]}`), 0, y, { width: width - GAP / 2, overflow: 'truncate', ellipsis: '…' }),
                written(look, String(data.sums[at].subjects), sumsAt, y, { fontWeight: 600 }),
            ],
        };
    }

    /** A subject above its column of cells. */
    private lane(lane: ToxicityHeatMap['lanes'][0], at: number, api: Api, look: Look): object {
        const [width, height] = api.size([1, 1]);
        const [x, first] = api.coord([at, 0]);
        const small = width < NARROW;
        const named = at % Math.ceil(NARROW / width) === 0;
        const children: object[] = named ? [{ ...written(look, lane.subject, x, first - height / 2 - 4, { fontSize: small ? 9 : 11 }), rotation: QUARTER }] : [];
        [...lane.grades].forEach((grade, term) => {
            const y = api.coord([at, term])[1];
            if (grade === NOT_ASSESSED) {
                children.push({ type: 'circle', shape: { cx: x, cy: y, r: 1 }, style: { fill: look.text3 } });
                return;
            }
            const fill = look.grades[Number(grade)];
            children.push({
                type: 'rect',
                shape: { x: x - width / 2 + 0.5, y: y - height / 2 + 0.5, width: width - 1, height: height - 1, r: 1 },
                style: { fill: grade === '0' ? look.surface : fill.fill, stroke: look.line },
                textContent: width < DIGIT || grade === '0' ? undefined : { type: 'text', style: { text: grade, fill: fill.on, fontFamily: look.font, fontSize: small ? 9 : 10, fontWeight: 600 } },
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
            { label: this.word('notAssessed'), fill: look.text3, shape: 'dot' },
        ];
    }

    protected override heightFor(data: ToxicityHeatMap): number {
        return TOP + Math.max(1, data.terms.length) * ROW + BOTTOM;
    }
}

customElements.define('ds-chart-toxicity-map', ToxicityMapChart);
