import { CustomChart } from 'echarts/charts';
import { GridComponent, MarkLineComponent } from 'echarts/components';
import { init, registerTheme, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Only what the charts use: the chunk is the largest of the app and loads when a chart is shown.
use([CustomChart, GridComponent, MarkLineComponent, SVGRenderer]);

export { init, registerTheme };
