import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FILLERS, LIVE_FEEDS } from '#app/domain/live-feeds.ts';

/** A word that the publisher's name of each indicator holds. */
const NAMES: Readonly<Record<string, RegExp>> = {
  '848': /^Depression: QOF prevalence/,
  '90581': /^Mental Health: QOF prevalence/,
  '241': /^Diabetes: QOF prevalence/,
  '273': /^CHD: QOF prevalence/,
  '219': /^Hypertension: QOF prevalence/,
  '262': /^Heart Failure: QOF prevalence/,
  '212': /^Stroke: QOF prevalence/,
  '91269': /^Rheumatoid Arthritis: QOF prevalence/,
  '92588': /^Obesity: QOF prevalence/,
  '91547': /^Smoking prevalence .*\(QOF\)/,
  '92443': /^Smoking Prevalence .*\(APS\)/,
  '93015': /physically inactive adults/,
  '93088': /overweight or obese/,
  '93881': /classified as obese/,
  '90362': /^Healthy life expectancy at birth/,
  '93722': /circulatory diseases considered preventable/,
  '93377': /Musculoskeletal \(MSK\) problem/,
  '93375': /quality of life .* MSK problem/,
  '93444': /long-term mental health problem/,
  '22301': /low satisfaction/,
  '22302': /low worthwhile/,
  '22303': /low happiness/,
  '22304': /high anxiety/,
};

describe('the Fingertips ids of the live feeds', () => {
  const path = join(import.meta.dirname, '../../../shared/upstream/fingertips/IndicatorIDs.csv');
  const ids = new Set([
    ...LIVE_FEEDS.filter(({ feed }) => feed.source === 'ohid-fingertips').map(
      ({ feed }) => feed.key,
    ),
    ...FILLERS.map(({ fingertipsId }) => String(fingertipsId)),
  ]);

  it('all have a name to check', () => {
    expect([...ids].sort()).toEqual(Object.keys(NAMES).sort());
  });

  it('stand for these indicators in the publisher’s own list', () => {
    if (!existsSync(path)) pending('../shared is not here: no IndicatorIDs.csv');
    const text = readFileSync(path, 'utf8');
    for (const id of ids) {
      const name = new RegExp(`^${id},"?([^\\n]*)`, 'm').exec(text)?.[1] ?? '';
      expect(name)
        .withContext(id)
        .toMatch(NAMES[id] ?? /$^/);
    }
  });

  it('count the ages that the publisher’s names give', () => {
    if (!existsSync(path)) pending('../shared is not here: no IndicatorIDs.csv');
    const text = readFileSync(path, 'utf8');
    for (const { feed } of LIVE_FEEDS.filter(({ feed }) => feed.source === 'ohid-fingertips')) {
      const name = new RegExp(`^${feed.key},"?([^\\n]*)`, 'm').exec(text)?.[1] ?? '';
      const age = /\((\d+\+|all ages)/.exec(name)?.[1];
      if (age !== undefined) {
        expect(feed.age)
          .withContext(name)
          .toBe(age === 'all ages' ? 'All ages' : `${age} yrs`);
      }
    }
  });
});
