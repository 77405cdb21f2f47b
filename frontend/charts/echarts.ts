// The one place that says which parts of the library the portal carries.
import { BarChart, CustomChart, LineChart, SankeyChart } from 'echarts/charts';
import { GraphicComponent, GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use, type EChartsType } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([BarChart, CustomChart, LineChart, SankeyChart, GraphicComponent, GridComponent, MarkLineComponent, SVGRenderer]);

export type Drawing = EChartsType;

/** An empty drawing in an element, in SVG. */
export const drawIn = (element: HTMLElement): Drawing => init(element, undefined, { renderer: 'svg' });
