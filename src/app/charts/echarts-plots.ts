import { CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Only what the plots use: the chunk is the largest of the app and loads when a plot is shown.
use([CustomChart, GridComponent, LineChart, MarkLineComponent, ScatterChart, SVGRenderer]);

export { init };
