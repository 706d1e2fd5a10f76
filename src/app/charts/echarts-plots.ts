import { CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// For plots with lines and points: more than the bars of `echarts-core.ts` need, and nothing else.
use([CustomChart, GridComponent, LineChart, MarkLineComponent, ScatterChart, SVGRenderer]);

export { init };
