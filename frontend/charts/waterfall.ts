import type { EChartsCoreOption } from 'echarts/core';
import { names, numbers } from './axes.js';
import { ChartElement } from './chart-element.js';
import type { Look } from './look.js';
import { ofSubject, type Mark, type Sign, type Size } from './model.js';

/** The Java record Waterfall. */
interface Waterfall {
    bars: { subject: string; percent: number; response: string | null }[];
}

const ORDER = ['CR', 'PR', 'SD', 'NON_CR_NON_PD', 'PD', 'NE'];
const FORM = 'RESPONSE_RT';

/** Narrower bars than this have no room for the subject's number below them. */
const LABELLED = 13;

/** RECIST 1.1: growth by a fifth is progression, shrinkage by three tenths a partial response. */
const PROGRESSION = 20;
const PARTIAL = -30;

/** A bar a subject, from the greatest growth to the greatest shrinkage, filled by response. */
export class WaterfallChart extends ChartElement<Waterfall> {
    protected option(data: Waterfall, look: Look, size: Size): EChartsCoreOption {
        const { bars } = data;
        const highest = Math.max(0, ...this.both(data).flatMap((one) => one.bars.map((bar) => bar.percent)));
        const labelled = size.width / Math.max(bars.length, 1) >= LABELLED;
        const limit = (at: number, text: string, position: string): object => ({
            yAxis: at,
            label: { formatter: text, position, color: look.text2, fontSize: 11 },
        });
        return {
            grid: { left: 40, right: 8, top: 18, bottom: labelled ? 34 : 12 },
            xAxis: names(
                look,
                bars.map((bar) => bar.subject.replace(/^S\d+-/, '')),
                { axisLabel: { show: labelled, color: look.text2, fontSize: 10, interval: 0 }, position: 'bottom', axisLine: { show: false, onZero: false } },
            ),
            yAxis: numbers(look, '', {
                min: -100,
                max: Math.max(PROGRESSION, Math.ceil(highest / 10) * 10),
                splitNumber: 6,
                axisLabel: { color: look.text2, fontSize: 11, formatter: (value: number) => String(value).replace('-', '−') },
            }),
            series: [
                {
                    type: 'bar',
                    cursor: 'pointer',
                    barCategoryGap: '14%',
                    emphasis: { disabled: true },
                    data: bars.map((bar) => {
                        const fill = look.response[bar.response ?? 'NE'];
                        return { value: bar.percent, itemStyle: { color: fill.fill, borderColor: fill.edge || fill.fill, borderWidth: 1 } };
                    }),
                    markLine: {
                        silent: true,
                        symbol: 'none',
                        lineStyle: { type: 'dashed', color: look.text3, width: 1 },
                        data: [limit(PROGRESSION, this.word('progression'), 'insideEndTop'), limit(PARTIAL, this.word('partial'), 'insideStartBottom')],
                    },
                },
            ],
        };
    }

    protected marksOf({ bars }: Waterfall): Mark[] {
        return bars.map((bar, index) => ({
            label: this.word('mark', bar.subject, String(bar.percent).replace('-', '−'), bar.response ? this.code(bar.response) : this.word('missing')),
            target: ofSubject(bar.subject, FORM),
            series: 0,
            index,
        }));
    }

    protected override signs({ bars }: Waterfall, look: Look): Sign[] {
        return ORDER.map((code) => ({ code, n: bars.filter((bar) => (bar.response ?? 'NE') === code).length }))
            .filter((one) => one.n > 0)
            .map((one) => ({ label: `${this.code(one.code)} ${one.n}`, ...look.response[one.code] }));
    }
}

customElements.define('ds-chart-waterfall', WaterfallChart);
