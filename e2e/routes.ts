/** An address that shows a page, and what a reader finds there. */
export interface Route {
  readonly path: string;
  /** The text of its level 1 heading. */
  readonly heading: string;
  /** What is there once its figures are; null where the heading is all there is to wait for. */
  readonly figures: {
    readonly role: 'grid' | 'heading' | 'listbox' | 'searchbox';
    readonly name: RegExp;
  } | null;
}

/** Every page: the journeys look at each, and the benches weigh each. The first is where people land. */
export const ROUTES: readonly [Route, ...Route[]] = [
  {
    path: '/',
    heading: 'Where does need outstrip what AHPs provide?',
    figures: { role: 'listbox', name: /^Hexagon map/ },
  },
  {
    path: '/map',
    heading: 'Map: where is it worst?',
    figures: { role: 'listbox', name: /^Hexagon map/ },
  },
  {
    path: '/gaps',
    heading: 'Gaps: where is provision short of need?',
    figures: { role: 'grid', name: /^Shortfall/ },
  },
  {
    path: '/gaps/coverage',
    heading: 'Coverage: what is recorded, and how sure is it?',
    figures: { role: 'heading', name: /^What is recorded/ },
  },
  {
    path: '/gaps/readiness',
    heading: 'Tiers, waits and readiness',
    figures: { role: 'heading', name: /: who waits, / },
  },
  {
    path: '/gaps/programmes',
    heading: 'Programmes: who takes part in what?',
    figures: { role: 'heading', name: /^Programmes by place/ },
  },
  { path: '/data', heading: 'Data', figures: { role: 'searchbox', name: /^Words in title/ } },
  {
    path: '/data/bring',
    heading: 'Bring your own figures',
    figures: { role: 'heading', name: /^Official boundaries/ },
  },
  {
    path: '/methods',
    heading: 'Methods',
    figures: { role: 'heading', name: /^Definitions of every indicator/ },
  },
  {
    path: '/compare',
    heading: 'Compare: how do places differ?',
    figures: { role: 'grid', name: /beside England/ },
  },
  {
    path: '/services',
    heading: 'Services: what is provided?',
    figures: { role: 'heading', name: /^Nothing is recorded yet/ },
  },
  {
    path: '/area/E54000061',
    heading: 'South Yorkshire',
    figures: { role: 'listbox', name: /^Spine chart of \d+ indicators for South Yorkshire/ },
  },
  {
    path: '/services/directory',
    heading: 'Directory of services',
    figures: { role: 'heading', name: /^No service is recorded yet/ },
  },
  {
    path: '/services/card',
    heading: 'Pocket card',
    figures: { role: 'heading', name: /^No service is recorded yet/ },
  },
  { path: '/no-such-page', heading: 'There is no such page', figures: null },
];
