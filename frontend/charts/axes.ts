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

/** Round ends and steps of an axis that holds all of these. */
export function ends(values: number[]): { min: number; max: number; interval: number } {
    const low = Math.min(...values);
    const high = Math.max(...values);
    const rough = (high - low || 1) / 5;
    const unit = 10 ** Math.floor(Math.log10(rough));
    const step = ([1, 2, 5].find((one) => one * unit >= rough) ?? 10) * unit;
    return { min: Math.floor(low / step) * step, max: Math.ceil(high / step) * step, interval: step };
}

/** About how wide a text of eleven pixels is: what is not Latin is as wide as it is high. */
export const widthOf = (text: string): number => [...text].reduce((width, sign) => width + (sign > '\u2e7f' ? 11 : 6), 0);

/** An axis of names without lines. */
export const names = (look: Look, values: string[], more: object = {}): object => ({
    type: 'category',
    data: values,
    axisLabel: { color: look.text, fontSize: 11, interval: 0 },
    axisLine: { show: false },
    axisTick: { show: false },
    ...more,
});
