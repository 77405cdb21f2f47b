// The one place that says which parts of the library the portal carries.
import { BarChart, CustomChart, LineChart, SankeyChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type EChartsCoreOption, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Look } from './look.js';

use([BarChart, CustomChart, LineChart, SankeyChart, GraphicComponent, GridComponent, MarkLineComponent, SVGRenderer]);

export type Drawing = EChartsType;

/** An empty drawing in an element, in SVG. */
export const drawIn = (element: HTMLElement): Drawing => init(element, undefined, { renderer: 'svg' });

/** What all charts are drawn with: the page's type and colour, and no movement. */
export const still = (option: EChartsCoreOption, look: Look): EChartsCoreOption => ({
    animation: false,
    textStyle: { fontFamily: look.font, fontSize: 11, color: look.text },
    ...option,
});
