import { type FamilyGapLine } from '#app/domain/family-gap-line.ts';
import { type GapAction, type NotNow } from '#app/domain/gap-action.ts';
import { decisionsCsv } from './decisions-csv.ts';
import { familyGapCsv } from './family-gap-csv.ts';
import { wordTableCsv } from './word-table-csv.ts';

const LINE: FamilyGapLine = {
  code: 'E54000061',
  name: 'South Yorkshire',
  subject: 'Occupational health',
  class: 'notAssessable',
  reason: 'notRecorded',
  state: 'not-recorded',
  services: 0,
  wteLower: null,
  wteUpper: null,
  capacityLower: null,
  capacityUpper: null,
  expected: 4.5,
  expectedLower: 4,
  expectedUpper: 5,
  shortfall: null,
  shortfallLower: null,
  shortfallUpper: null,
  pShortfall: null,
  pJoint: null,
  classShare: null,
  needIndex: 1.1,
  verified: null,
  grade: null,
  actions: '=HYPERLINK("x")',
  decisions: '',
};
const SUBJECT = {
  place: { code: 'E54000061', level: 'icb' },
  about: { kind: 'family', family: 'occupational-health' },
} as const;

describe('files about the register', () => {
  it('leave what is not recorded empty, never 0, and say why there is no gap', () => {
    const csv = familyGapCsv(['About'], [LINE]);
    expect(csv).toContain('not assessable,"nothing is recorded, which does not mean');
    expect(csv).toContain(',not recorded,0,,,,,4.5,4,5,,,,,,,1.1,,,');
  });

  it('keep formulas as text in every column a person filled', () => {
    expect(familyGapCsv([], [LINE])).toContain(`"'=HYPERLINK(""x"")"`);
    const table = { id: 't', title: 'T', heads: ['Place'], about: ['About'], empty: '' };
    const rows = [{ key: 'a', cells: [{ text: '+1', remark: '<b>' }] }];
    expect(wordTableCsv({ ...table, rows })).toBe("\uFEFFAbout\r\nPlace\r\n'+1; <b>\r\n");
  });

  it('hold actions with their frozen baseline, and decisions with their reason', () => {
    const action: GapAction = {
      id: 'a',
      subject: SUBJECT,
      title: '@Commission',
      rootCause: '',
      ownerRole: 'Lead',
      due: null,
      status: 'in-progress',
      baseline: {
        measure: 'Shortfall',
        value: null,
        lower: null,
        upper: null,
        unit: 'WTE',
        gapClass: 'not assessable',
        period: '2026',
        source: 'Register',
        frozenOn: '2026-11-25',
      },
    };
    const decision: NotNow = {
      id: 'n',
      subject: SUBJECT,
      reason: 'Re-tendered\nin spring',
      decidedOn: '2026-11-25',
      byRole: 'Lead',
    };
    const of = { place: 'South Yorkshire', about: 'Occupational health' };
    const lines = decisionsCsv([], [{ ...of, record: action }], [{ ...of, record: decision }]);
    expect(lines).toContain("'@Commission,,Lead,,In progress,2026-11-25,Shortfall,,,,WTE");
    expect(lines).toContain(
      'Not now,E54000061,icb,South Yorkshire,Occupational health,"Re-tendered',
    );
  });
});
