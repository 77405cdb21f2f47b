import type { EChartsCoreOption } from 'echarts/core';
import { ChartElement } from './chart-element.js';
import type { Look } from './look.js';
import type { Mark, Size, Target } from './model.js';

/** The Java record StudyFlow. */
interface StudyFlow {
    steps: { step: string; reached: number; mark: Target; left: { reason: string; subjects: number; mark: Target }[] }[];
}
interface Box {
    x: number;
    y: number;
    width: number;
    height: number;
    text: string;
    aside: boolean;
    target: Target;
    label: string;
}

const BOX = 30;
const GAP = 22;

/** Boxes from above to below as in a CONSORT diagram; who did not go on stands aside, with the reason. */
export class StudyFlowChart extends ChartElement<StudyFlow> {
    protected option(data: StudyFlow, look: Look, size: Size): EChartsCoreOption {
        const boxes = this.boxes(data, size.width);
        return {
            series: [
                {
                    type: 'custom',
                    coordinateSystem: 'none',
                    data: boxes.map((_, at) => [at]),
                    renderItem: (params: { dataIndex: number }) => {
                        const box = boxes[params.dataIndex];
                        return {
                            type: 'group',
                            children: [
                                ...this.arrow(box, this.left(data, size.width) + size.width * 0.25, look),
                                {
                                    type: 'rect',
                                    shape: { x: box.x, y: box.y, width: box.width, height: box.height, r: 4 },
                                    style: { fill: box.aside ? look.surface2 : look.surface, stroke: look.text3, lineWidth: 1, lineDash: box.aside ? [3, 2] : undefined },
                                },
                                {
                                    type: 'text',
                                    style: {
                                        text: box.text,
                                        x: box.x + box.width / 2,
                                        y: box.y + box.height / 2,
                                        textAlign: 'center',
                                        textVerticalAlign: 'middle',
                                        fill: look.text,
                                        font: `${box.aside ? 400 : 600} 11px ${look.font}`,
                                        width: box.width - 8,
                                        overflow: 'truncate',
                                    },
                                },
                            ],
                        };
                    },
                },
            ],
        };
    }

    protected marksOf(data: StudyFlow): Mark[] {
        return this.boxes(data, 400).map((box, index) => ({ label: box.label, target: box.target, series: 0, index }));
    }

    protected override heightFor(data: StudyFlow): number {
        return data.steps.length * (BOX + GAP) - GAP + 4;
    }

    /** Where the boxes begin: in the middle while nobody stands aside. */
    private left(data: StudyFlow, width: number): number {
        return data.steps.some((step) => step.left.some((one) => one.subjects !== 0)) ? 1 : width * 0.25;
    }

    private boxes(data: StudyFlow, width: number): Box[] {
        const main = width * 0.5;
        const x = this.left(data, width);
        return data.steps.flatMap((step, at) => {
            const y = 2 + at * (BOX + GAP);
            const name = `${this.word(`step.${step.step}`)} ${step.reached}`;
            const box = { x, y, width: main, height: BOX, text: name, aside: false, target: step.mark, label: name };
            const left = step.left.filter((one) => one.subjects !== 0);
            const high = (BOX + GAP - 8) / Math.max(left.length, 1) - 3;
            return [
                box,
                ...left.map((one, place) => {
                    const text = `${this.word(`reason.${one.reason}`)} ${one.subjects}`;
                    return {
                        x: main + 24,
                        y: y - GAP + 2 + place * (high + 3),
                        width: width - main - 26,
                        height: Math.min(high, 22),
                        text,
                        aside: true,
                        target: one.mark,
                        label: text,
                    };
                }),
            ];
        });
    }

    /** From the box above, or from the way down to a box aside. */
    private arrow(box: Box, middle: number, look: Look): object[] {
        const line = (x1: number, y1: number, x2: number, y2: number): object => ({ type: 'line', silent: true, shape: { x1, y1, x2, y2 }, style: { stroke: look.text3, lineWidth: 1 } });
        const head = (points: number[][]): object => ({ type: 'polygon', silent: true, shape: { points }, style: { fill: look.text3 } });
        const { x, y } = box;
        if (box.aside) {
            const at = y + box.height / 2;
            return [line(middle, at, x, at), head([[x - 5, at - 3], [x, at], [x - 5, at + 3]])];
        }
        return y < GAP ? [] : [line(middle, y - GAP, middle, y), head([[middle - 3, y - 5], [middle, y], [middle + 3, y - 5]])];
    }
}

customElements.define('ds-chart-study-flow', StudyFlowChart);
