import type { EChartsCoreOption } from 'echarts/core';
import { drawIn } from './echarts.js';
import { give, paper, svgOf } from './figure.js';
import { lookOf, type Look } from './look.js';
import type { ChartModel, Sign, Size } from './model.js';

/** The width of a figure that is taken along: a third of a page, as journals print it. */
const WIDTH = 480;

/** A chart as it is drawn once more, in other colours and another size. */
export interface Drawn {
    model: ChartModel<unknown>;
    heightFor(width: number): number;
    option(look: Look, size: Size): EChartsCoreOption;
    signs(look: Look): Sign[];
}

/** Hands a chart to the reader as a file, drawn as for paper beside the one on the screen. */
export async function takeAlong(beside: HTMLElement, chart: Drawn, format: 'svg' | 'png', name: string): Promise<void> {
    const { model } = chart;
    const size = { width: WIDTH, height: chart.heightFor(WIDTH) };
    const host = paper(size);
    beside.append(host);
    const look = lookOf(host);
    const drawing = drawIn(host);
    drawing.setOption(chart.option(look, size));
    const svg = svgOf({
        title: model.group ? `${model.title}: ${model.group}` : model.title,
        definition: model.words['definition'] ?? '',
        foot: model.foot,
        signs: chart.signs(look),
        svg: drawing.renderToSVGString(),
        size,
        look,
    });
    drawing.dispose();
    host.remove();
    await give(svg, format, name);
}
