import type { EChartsCoreOption, init } from 'echarts/core';
import { type ImagePart } from '../exports/chart-image.ts';

/** What the library needs to draw without a page. */
interface Library {
  readonly init: typeof init;
}

/** An option as SVG text, by the renderer that draws it on screen. */
export function optionSvg(
  { init: begin }: Library,
  option: EChartsCoreOption,
  width: number,
  height: number,
): ImagePart {
  const chart = begin(null, null, { renderer: 'svg', ssr: true, width, height });
  try {
    chart.setOption(option);
    return { width, height, svg: chart.renderToSVGString() };
  } finally {
    chart.dispose();
  }
}
