import { DATA_FAULTS } from '../../e2e/upstream/data-faults.ts';
import { ANSWER_FAULTS, type AnswerFault } from '../../e2e/upstream/faults.ts';
import { startStandIn, type StandIn } from '../../e2e/upstream/stand-in.ts';
import { AskError, type Ask, type AskFailure } from './ask.ts';
import { IMPATIENT, loopbackSettings, PATIENT } from './loopback.ts';
import { makeAsk } from './make-ask.ts';
import { UPSTREAM_NAMES, type SourceRequest } from './upstream.ts';

/** One question of each kind that is put to each publisher. */
const QUESTIONS: readonly SourceRequest[] = [
  {
    upstream: 'fingertips',
    path: 'all_data/csv/by_indicator_id?indicator_ids=91547&child_area_type_id=502&parent_area_type_id=15',
    expects: 'csv',
    about: 'smoking prevalence for counties',
  },
  {
    upstream: 'fingertips',
    path: 'area_types',
    expects: 'json',
    about: 'the kinds of area there are',
  },
  {
    upstream: 'nomis',
    path: 'dataset/NM_17_5.data.csv?geography=TYPE424&date=latest&variable=111&measures=20599,21003',
    expects: 'csv',
    about: 'economic inactivity of districts',
  },
  {
    upstream: 'nomis',
    path: 'dataset/NM_17_5/geography/TYPE.def.sdmx.json',
    expects: 'json',
    about: 'the kinds of area Nomis has',
  },
  {
    upstream: 'ons-geography',
    path: 'Integrated_Care_Boards_April_2023_EN_BSC/FeatureServer/0/query?where=1%3D1&outFields=*&outSR=4326&f=geojson',
    expects: 'json',
    about: 'outlines of integrated care boards',
  },
  { upstream: 'ons-geography', path: '?f=json', expects: 'json', about: 'the list of boundaries' },
];

/** What a fault comes to; null where an answer is sound as far as asking can tell. */
type Verdict = AskFailure | null;
const VERDICTS: Readonly<Record<AnswerFault, Verdict | Record<SourceRequest['expects'], Verdict>>> =
  {
    throttled: 'throttled',
    'in-trouble': 'in-trouble',
    'proxy-page': 'refused',
    'sign-in-page': 'foreign',
    moved: 'foreign',
    'publisher-error': 'bad-question',
    'bad-question': 'bad-question',
    'wrong-type': 'foreign',
    'other-format': 'foreign',
    truncated: 'foreign',
    // Nothing in the way it was sent says that a shorter table was longer once.
    'cut-short': { csv: null, json: 'foreign' },
    empty: 'foreign',
    reset: 'unreachable',
    'slow-drip': 'timed-out',
    silent: 'timed-out',
  };

/** Over after a moment, so that the same question is answered in the end. */
const PASSING: readonly AnswerFault[] = [
  'throttled',
  'in-trouble',
  'truncated',
  'reset',
  'slow-drip',
  'silent',
];

describe('every fault of every publisher', () => {
  let standIn: StandIn;
  let ask: Ask;

  beforeAll(async () => {
    standIn = await startStandIn();
  });
  afterAll(() => standIn.close());
  beforeEach(() => {
    ask = askWith();
  });
  afterEach(() => standIn.behave());

  function askWith(pace = PATIENT, attempts = 3): Ask {
    const settings = { addresses: standIn.addresses, patience: { attempts } };
    return makeAsk({ ...loopbackSettings('', pace), ...settings });
  }

  async function textOf(request: SourceRequest): Promise<string> {
    return new TextDecoder().decode((await ask(request)).bytes);
  }

  for (const request of QUESTIONS) {
    const { upstream, expects } = request;
    const what = `${UPSTREAM_NAMES[upstream]} asked for ${request.about}`;

    for (const fault of ANSWER_FAULTS) {
      const verdict = VERDICTS[fault];
      const expected = verdict === null || typeof verdict === 'string' ? verdict : verdict[expects];

      it(`${what} (${expects}): ${fault} is ${expected ?? 'left to the adapter'}`, async () => {
        const sound = await textOf(request);
        standIn.misbehave(upstream, { fault });
        if (expected === 'timed-out') ask = askWith(IMPATIENT);
        const outcome: unknown = await textOf(request).catch((error: unknown) => error);
        if (expected === null) {
          expect(outcome).toEqual(jasmine.any(String));
          expect(outcome).not.toEqual(sound);
        } else {
          expect(outcome).toBeInstanceOf(AskError);
          if (!(outcome instanceof AskError)) return;
          expect([outcome.failure, outcome.upstream]).toEqual([expected, upstream]);
          expect(outcome.message).toMatch(/^[^\n]+; [^\n]+\.$/);
          expect(outcome.message.startsWith(UPSTREAM_NAMES[upstream])).toBeTrue();
          expect(outcome.message).toContain(`asked for ${request.about}`);
        }
        standIn.behave(upstream);
        ask = askWith();
        expect(await textOf(request))
          .withContext('after the fault is lifted')
          .toBe(sound);
      });
    }

    for (const fault of PASSING) {
      it(`${what} (${expects}): one ${fault} is got over`, async () => {
        const sound = await textOf(request);
        standIn.misbehave(upstream, { fault, times: 1 });
        // With attempts to spare, so that a busy machine may miss the short limits again.
        if (VERDICTS[fault] === 'timed-out') ask = askWith(IMPATIENT, 50);
        expect(await textOf(request)).toBe(sound);
      });
    }

    // What is wrong inside the data is for the adapters to find; asking hands it on untouched.
    for (const fault of DATA_FAULTS) {
      it(`${what} (${expects}): ${fault} is left to the adapter`, async () => {
        standIn.misbehave(upstream, { fault });
        expect(await textOf(request)).toEqual(jasmine.any(String));
      });
    }
  }

  it('of one publisher is no fault of another', async () => {
    standIn.misbehave('nomis', { fault: 'in-trouble' });
    const [fingertips, , nomis, , geography] = QUESTIONS;
    await expectAsync(ask(nomis!)).toBeRejected();
    await expectAsync(ask(fingertips!)).toBeResolved();
    await expectAsync(ask(geography!)).toBeResolved();
  });
});
