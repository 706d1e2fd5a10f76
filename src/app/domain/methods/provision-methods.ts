import { formula, fraction, power } from './formula.ts';
import { type MethodGroup, statistics } from './method.ts';
import { OUR_CHOICE, REFERENCES } from './references.ts';

const EVERYWHERE = ['overview', 'map', 'gaps'] as const;

/** Staff, what need would expect of them, and the gap between the two. */
export const PROVISION_METHODS: MethodGroup = {
  id: 'provision-and-gap',
  title: 'Provision and the gap',
  lead: 'Staff there are, staff that need would expect, and how likely it is that the first fall short of the second.',
  methods: [
    {
      id: 'provision-rate',
      title: 'Provision rate',
      purpose: 'Staff for every 10,000 residents of working age.',
      formulas: [
        { formula: formula('10,000 ×', fraction('W', 'P')), spoken: '10,000 times W over P' },
      ],
      how: 'W whole-time equivalents, P residents aged 16 to 64. A recorded 0 is a rate of 0; missing staff are no rate.',
      noAnswer: 'Staff or residents missing.',
      notFor:
        'Saying that provision is enough, or comparing staff of different scope (networks, trusts, councils).',
      references: [OUR_CHOICE],
      usedOn: EVERYWHERE,
      code: statistics('provision-rate'),
    },
    {
      id: 'provision-per-sick',
      title: 'Provision for people out of work through long-term sickness',
      purpose: 'Staff for every 1,000 people who are inactive through long-term sickness.',
      formulas: [
        {
          formula: formula('1,000 ×', fraction('W', 'N ± h')),
          spoken: '1,000 times W over N, with limits from N plus h and N minus h',
        },
      ],
      how: 'N is a survey estimate of people and h half the width of its interval. Staff are a count and taken as known: all the doubt is in N.',
      noAnswer:
        'Staff or people missing; no upper limit where the survey cannot rule out that nobody is inactive.',
      notFor:
        'Caseloads: the staff do not serve these people alone, nor these people only those staff.',
      references: [OUR_CHOICE],
      usedOn: [],
      code: statistics('provision-per-inactive'),
    },
    {
      id: 'expected-provision',
      title: 'Expected provision, gap and shortfall',
      purpose: 'What a place would have if staff were spread in proportion to people and need.',
      formulas: [
        {
          formula: formula(
            'E = R P',
            power('M', 'e'),
            '×',
            fraction('∑ P', formula('∑ P', power('M', 'e'))),
          ),
          spoken:
            'E equals R times P times M to the e, times the sum of P over the sum of P times M to the e',
        },
        { formula: formula('“gap” = W − E'), spoken: 'gap equals W minus E' },
      ],
      how: 'R is the benchmark rate, P residents aged 16 to 64, M the need ratio, e how strongly need counts (1 unless changed under Settings), W the staff there are. The benchmark is all staff over all residents of the areas with complete figures, unless the settings name a value or the 75th percentile.',
      noAnswer: 'Residents, need ratio or staff missing.',
      notFor:
        'Adequacy: against an average about half of the places fall short by construction. Shortfalls of lenses are never added.',
      references: [REFERENCES.fairShares],
      usedOn: EVERYWHERE,
      code: statistics('expected-provision', 'gap-points'),
    },
    {
      id: 'gap-draws',
      title: 'Interval and likelihood of a gap',
      purpose: 'How sure it is that staff fall short of what need would expect.',
      formulas: [
        {
          formula: formula('“share of draws with” W < E'),
          spoken: 'the share of draws with W below E',
        },
      ],
      how: 'In each draw E moves with the drawn need ratio, and staff are log-normal. Both at once: need above 100 and staff per 10,000 below the benchmark rate.',
      noAnswer: 'No score, staff or residents.',
      notFor:
        'Reading a share of draws as the chance that a service is short of staff: it knows only the figures that went in.',
      references: [REFERENCES.handbook('step 7')],
      usedOn: EVERYWHERE,
      code: statistics('gap-draws', 'wte-draws'),
    },
    {
      id: 'gap-class',
      title: 'Class of gap',
      purpose: 'Puts a gap into one of four words, by thresholds that are printed on this page.',
      formulas: [],
      how: 'Likely, possible, not shown or not assessable: see “Classes of gap, and the thresholds in force” above.',
      noAnswer: 'Not assessable: the coverage rule fails, or a figure it needs is missing.',
      notFor:
        'Reading “gap not shown” as no gap, or “likely” as proven: with many places some are false alarms.',
      references: [OUR_CHOICE],
      usedOn: EVERYWHERE,
      code: statistics('classify-gap'),
    },
    {
      id: 'what-would-change',
      title: 'What would change the class',
      purpose: 'The smallest change of staff or of need that would give a gap another class.',
      formulas: [],
      how: 'Staff are moved up and down, and all need figures of the place together by at most two standard deviations; benchmark rate, scaling and averages over areas are held. The draws are those of the answer.',
      noAnswer: 'The gap has no class, or no change within reach gives another.',
      notFor: 'A plan: one thing is moved with all else held, and a class is not a goal.',
      references: [OUR_CHOICE],
      usedOn: ['gaps'],
      code: statistics('what-would-change', 'shifted-area', 'shifted-figure'),
    },
    {
      id: 'register-provision',
      title: 'Provision and gaps from a service register',
      purpose:
        'What the services that people record add up to in a place, and whether it is short.',
      formulas: [],
      how: 'Each service counts with the share of it that is stated for a place, as a range of staff; a share that is not stated leaves bounds. Staff are drawn evenly over their range. Expected staff follow need as for the published count, at the rate of the places recorded or an own value.',
      noAnswer:
        'No service and no known absence recorded, a share that is not stated, fewer than two places recorded and no own value, or need not assessable.',
      notFor:
        'Adding to the published count of primary care staff: the two count different things.',
      references: [OUR_CHOICE],
      usedOn: ['gaps'],
      code: statistics(
        'register-provision',
        'service-share',
        'staff-bounds',
        'family-gap',
        'coverage-grid',
        'register-gaps',
        'tier-grid',
        'readiness',
      ),
    },
    {
      id: 'gap-uncertainty',
      title: 'Interval of one gap from its standard errors',
      purpose: 'A quick check of one place, where need ratio and staff have known errors.',
      formulas: [
        {
          formula: formula('E =', fraction('R P', '10,000'), 'M exp ( s N )'),
          spoken: 'E equals R times P over 10,000 times M times the exponential of s N',
        },
      ],
      how: 'N is a standard normal number, s the standard error of the logarithm of M; staff are drawn alike.',
      noAnswer: 'Population, rate or need ratio missing.',
      notFor: 'The gaps shown here, which come from the full simulation.',
      references: [OUR_CHOICE],
      usedOn: [],
      code: statistics('gap-uncertainty'),
    },
  ],
};
