/* What the library hands to the drawing of an item of one's own, as far as the charts use it. */

export interface Api {
    /** Pixels of a point of the axes. */
    coord(point: number[]): number[];
    /** Pixels of a distance on the axes. */
    size(distance: number[]): number[];
}

export interface Params {
    dataIndex: number;
    /** The area of the axes, in pixels. */
    coordSys: { x: number; y: number; width: number; height: number };
}
