import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { join } from 'node:path';

const FIGURES = join(import.meta.dirname, '../../assets/snapshot/figures');

/** A page with nothing but the marks: what any page that shows them has to do. */
const PAGE = `<!doctype html><meta charset="utf-8"><title>Reference</title>
<style>body{font:14px sans-serif}svg{width:420px;height:520px}.bars{width:420px;height:8288px}
.cell{position:absolute;width:96px;height:36px;text-align:right}.grid{position:relative;height:10656px}
.side{height:700px;overflow:auto;display:inline-block;vertical-align:top}</style>
<h2></h2><div id="all"></div>
<script>
const NS = 'http://www.w3.org/2000/svg';
const COLOURS = ['#dfe8f2', '#b6cbe2', '#86a8cf', '#5583b6', '#2a5d92'];
const make = (name, of) => { const e = document.createElementNS(NS, name); for (const k in of) e.setAttribute(k, of[k]); return e; };
const table = (id) => fetch('/figures/' + id + '.json').then((answer) => answer.json());
const known = {};
const rowsOf = (all) => {
  const last = all.periods.length - 1;
  return all.areas.flatMap((code, a) => {
    const at = a * all.periods.length + last;
    return code.startsWith('E0') ? [{ code, value: all.value[at], lower: all.lower?.[at], upper: all.upper?.[at] }] : [];
  }).slice(0, 296);
};
function draw(id) {
  const rows = rowsOf(known[id]);
  const values = rows.flatMap(({ value }) => value === null ? [] : [value]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const shade = (value) => value === null ? '#fff' : COLOURS[Math.min(4, Math.floor(5 * (value - low) / (high - low)))];
  const map = make('svg', { viewBox: '0 0 420 520' });
  rows.forEach(({ code, value }, i) => {
    const [x, y] = [20 + (i % 17) * 24, 20 + Math.floor(i / 17) * 28];
    const mark = make('path', { d: 'M' + x + ',' + (y - 13) + 'l11,6v13l-11,6l-11,-6v-13Z', fill: shade(value), tabindex: -1, role: 'option', 'aria-label': code + ' ' + value });
    map.append(mark);
  });
  const bars = make('svg', { class: 'bars', viewBox: '0 0 420 8288' });
  [...rows].sort((a, b) => b.value - a.value).forEach(({ code, value, lower, upper }, i) => {
    const y = 28 * i + 14;
    const name = make('text', { x: 0, y }); name.textContent = code; bars.append(name);
    const x = (v) => 150 + 250 * v / high;
    if (value !== null) bars.append(make('rect', { x: 150, y: y - 6, width: 250 * value / high, height: 12, fill: shade(value) }));
    if (lower != null) bars.append(make('path', { d: 'M' + x(lower) + ',' + y + 'H' + x(upper), stroke: '#000' }));
  });
  const sheet = document.createElement('table');
  for (const { code, value, lower, upper } of rows) {
    const row = sheet.insertRow();
    for (const text of [code, value, lower, upper]) row.insertCell().textContent = text ?? 'no figure';
  }
  const sides = [map, bars, sheet].map((part) => { const side = document.createElement('div'); side.className = 'side'; side.append(part); return side; });
  document.getElementById('all').replaceChildren(...sides);
  document.querySelector('h2').textContent = id + ' ' + rows.length;
}
function grid(ids, rows, columns) {
  const all = document.createElement('div'); all.className = 'grid';
  for (let r = 0; r < rows; r += 1) for (let c = 0; c < columns; c += 1) {
    const one = rowsOf(known[ids[c % ids.length]])[r];
    const cell = document.createElement('div'); cell.className = 'cell';
    cell.style.left = 200 + 96 * c + 'px'; cell.style.top = 36 * r + 'px';
    cell.textContent = one?.value ?? ''; cell.style.background = COLOURS[(r + c) % 5];
    all.append(cell);
  }
  document.getElementById('all').replaceChildren(all);
  document.querySelector('h2').textContent = 'grid ' + rows + ' × ' + columns;
}
const asked = new URLSearchParams(location.search);
const ids = asked.get('ids').split(',');
Promise.all(ids.map((id) => table(id).then((all) => { known[id] = all; }))).then(() => {
  if (asked.has('rows')) grid(ids, +asked.get('rows'), +asked.get('columns'));
  else draw(ids[0]);
});
</script>`;

/** Serves the bare page, and the figures it draws, to this machine only. */
export async function serveReference(): Promise<{
  readonly origin: string;
  close(): Promise<void>;
}> {
  const server = createServer((request, response) => {
    const name = /^\/figures\/([a-z0-9-]+)\.json$/.exec(request.url ?? '')?.[1];
    if (name === undefined) {
      response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' }).end(PAGE);
    } else {
      const body = readFileSync(join(FIGURES, `${name}.json`));
      response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}
