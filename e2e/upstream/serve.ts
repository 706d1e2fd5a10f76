/**
 * Plays Fingertips, Nomis and ONS Open Geography, to this machine only:
 *
 *   node e2e/upstream/serve.ts [PORT] [--published]    port 4400 unless told; 0 takes a free one
 *
 * With `--published` the publishers' own files answer where they are at hand, else the samples.
 */
import { SOURCES } from './sources.ts';
import { startStandIn } from './stand-in.ts';

const args = process.argv.slice(2);
const port = args.find((word) => /^\d+$/.test(word)) ?? '4400';
const material = args.includes('--published') ? 'published' : 'samples';
const { addresses } = await startStandIn({ port: parseInt(port, 10), material });
for (const source of SOURCES) console.log(addresses[source]);
