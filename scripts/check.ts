/** `npm run check`: what `.ci/run` does once the packages are installed. */
import { prepareCaddy } from './install-caddy.ts';
import { prepareChrome } from './install-chrome.ts';
import { readResult, forgetResult } from './result-files.ts';
import { announce, runCommand } from './run-command.ts';
import { addUp, judgePart, partLine, verdict } from './test-counts.ts';

const CHECKS = ['lint', 'format:check', 'typecheck'] as const;

const passing = { passed: 0, failed: 0, skipped: 0 };

prepareChrome();
prepareCaddy();

const failedChecks: string[] = [];
for (const check of CHECKS) {
  announce(`npm run ${check}`);
  if ((await runCommand('npm', ['run', '--silent', check])) !== 0) failedChecks.push(check);
}

announce('npm test');
forgetResult('all');
const exitCode = await runCommand('npm', ['test'], 60);
const tests = judgePart('npm test', exitCode, readResult('all'));

announce('Verdict');
console.log(partLine(tests));
for (const check of CHECKS) {
  console.log(`npm run ${check}: ${failedChecks.includes(check) ? 'failed' : 'passed'}`);
}
const total = addUp([tests, { ...passing, failed: failedChecks.length }]);
console.log(verdict(total));
process.exitCode = total.failed === 0 ? 0 : 1;
