import type { Look } from './look.js';

/** A thin axis of numbers with a light grid, named with its unit. */
export const numbers = (look: Look, name: string, more: object = {}): object => ({
    type: 'value',
    name,
    nameLocation: 'middle',
    nameGap: 26,
    nameTextStyle: { color: look.text2, fontSize: 11 },
    axisLabel: { color: look.text2, fontSize: 11 },
    axisLine: { show: true, lineStyle: { color: look.line2 } },
    axisTick: { show: true, length: 4, lineStyle: { color: look.line2 } },
    splitLine: { lineStyle: { color: look.line } },
    ...more,
});

/** An axis of names without lines. */
export const names = (look: Look, values: string[], more: object = {}): object => ({
    type: 'category',
    data: values,
    axisLabel: { color: look.text, fontSize: 11, interval: 0 },
    axisLine: { show: false },
    axisTick: { show: false },
    ...more,
});
