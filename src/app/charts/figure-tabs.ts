export type ChartTab = 'chart' | 'table';

export const CHART_TABS: readonly { readonly id: ChartTab; readonly name: string }[] = [
  { id: 'chart', name: 'Chart' },
  { id: 'table', name: 'Table' },
];

/** The tab an arrow key, Home or End leads to; undefined where the key does not move. */
export function tabAfter(tab: ChartTab, key: string): ChartTab | undefined {
  const other = tab === 'chart' ? 'table' : 'chart';
  const to: Readonly<Record<string, ChartTab>> = {
    ArrowLeft: other,
    ArrowRight: other,
    Home: 'chart',
    End: 'table',
  };
  return to[key];
}
