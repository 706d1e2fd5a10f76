/** `npm test`: every part in order, each to its end, then one line that sums them up. */
import { prepareChrome } from './install-chrome.ts';
import { forgetResult, readResult, writeResult, type ResultName } from './result-files.ts';
import { announce, runCommand } from './run-command.ts';
import { addUp, judgePart, partLine, verdict, type PartResult } from './test-counts.ts';

interface Part {
  readonly result: ResultName;
  readonly name: string;
  /** One after the other, until one fails. The last runs the tests. */
  readonly commands: readonly (readonly [string, ...string[]])[];
}

const PARTS: readonly Part[] = [
  {
    result: 'plain',
    name: 'Plain layers (Jasmine in Node)',
    commands: [['jasmine', '--config=jasmine.json', '--helper=scripts/jasmine-results.ts']],
  },
  {
    result: 'components',
    name: 'Components (Karma in Chromium)',
    commands: [['ng', 'test', '--watch=false', '--progress=false']],
  },
  {
    result: 'journeys',
    name: 'Journeys (Playwright on the production build)',
    commands: [
      ['ng', 'build', '--progress=false'],
      ['playwright', 'test'],
    ],
  },
];

async function runPart({ result, name, commands }: Part): Promise<PartResult> {
  announce(name);
  forgetResult(result);
  let exitCode = 0;
  for (const [program, ...args] of commands) {
    exitCode = await runCommand(program, args);
    if (exitCode !== 0) break;
  }
  return judgePart(name, exitCode, readResult(result));
}

forgetResult('all');
prepareChrome();
const parts: PartResult[] = [];
for (const part of PARTS) parts.push(await runPart(part));

const total = addUp(parts);
writeResult('all', total);
announce('Tests');
for (const part of parts) console.log(partLine(part));
console.log(verdict(total));
process.exitCode = total.failed === 0 ? 0 : 1;
