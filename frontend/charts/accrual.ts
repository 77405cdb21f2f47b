import type { EChartsCoreOption } from 'echarts/core';
import { html, nothing, type TemplateResult } from 'lit';
import { names, numbers } from './axes.js';
import { ChartElement } from './chart-element.js';
import type { Look } from './look.js';
import type { Mark, Sign, Target } from './model.js';
import { styleOf } from './palette.js';

/** The Java record Accrual. */
interface Accrual {
    periods: string[];
    /** How long a period is. */
    months: number;
    lines: { site: string; cumulative: number[]; mark: Target }[];
}

/** A step line a site, cumulative, each with its name and number at its end. */
export class AccrualChart extends ChartElement<Accrual> {
    protected option(data: Accrual, look: Look): EChartsCoreOption {
        return {
            grid: { left: 44, right: 62, top: 10, bottom: 34 },
            xAxis: names(look, data.periods, {
                boundaryGap: false,
                axisLabel: { color: look.text2, fontSize: 11, hideOverlap: true },
                axisLine: { show: true, lineStyle: { color: look.line2 } },
            }),
            yAxis: numbers(look, this.word('axis'), { minInterval: 1, nameGap: 28, max: this.model?.beside ? Math.max(...this.both(data).flatMap((one) => one.lines.map((line) => line.cumulative.at(-1) ?? 0))) : undefined }),
            series: data.lines.map((line, at) => ({
                type: 'line',
                step: 'end',
                cursor: 'pointer',
                triggerLineEvent: true,
                symbol: 'circle',
                symbolSize: (_: unknown, params: { dataIndex: number }) => (params.dataIndex === data.periods.length - 1 ? 6 : 0),
                lineStyle: { color: styleOf(look, at).color, width: 2, type: styleOf(look, at).dash ?? 'solid' },
                itemStyle: { color: styleOf(look, at).color },
                endLabel: { show: true, formatter: `${this.name(line.site)} ${line.cumulative.at(-1) ?? 0}`, color: look.text, fontSize: 11, fontWeight: 600 },
                labelLayout: { moveOverlap: 'shiftY' },
                emphasis: { disabled: true },
                data: line.cumulative,
            })),
        };
    }

    protected marksOf(data: Accrual): Mark[] {
        return data.lines.map((line, series) => ({
            label: this.word('mark', this.name(line.site), line.cumulative.at(-1) ?? 0, data.periods.at(-1) ?? ''),
            target: line.mark,
            series,
            index: data.periods.length - 1,
        }));
    }

    protected override signs(data: Accrual, look: Look): Sign[] {
        return data.lines.map((line, at) => ({ label: this.name(line.site), fill: styleOf(look, at).color, dash: styleOf(look, at).css, shape: 'line' }));
    }

    override render(): TemplateResult {
        const months = this.model?.data.months ?? 1;
        return html`${super.render()}${months > 1 ? html`<p class="co-note">${this.word('binned', months)}</p>` : nothing}`;
    }

    private name(site: string): string {
        return site || this.word('others');
    }
}

customElements.define('ds-chart-accrual', AccrualChart);
