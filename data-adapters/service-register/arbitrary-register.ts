import fc from 'fast-check';
import { checkKnownNone } from '#app/domain/check-known-none.ts';
import { checkService } from '#app/domain/check-service.ts';
import { LENSES } from '#app/domain/lens.ts';
import { type Checked } from '#app/domain/record-notes.ts';
import { REGISTER_GEOGRAPHY } from '#app/domain/register-fixture.ts';
import { type KnownNone, type Register, type Service } from '#app/domain/service.ts';
import {
  ANSWER_NAMES,
  codesOf,
  COMMISSIONER_LEVEL_NAMES,
  type Door,
  GRADES,
  PROFESSIONS,
  PROVIDER_KIND_NAMES,
  SERVICE_FAMILIES,
  TIERS,
} from '#app/domain/service-lists.ts';

/** Registers of every shape a check lets through, with texts that files have trouble with. For specs only. */

export const TODAY = '2026-11-22';

const NASTY = [
  '=1+1',
  '+44 20 7946 0000',
  '-x',
  '@SUM(A1)',
  "'=1",
  "''-x",
  '＝1',
  '_x0041_',
  '_x0041_x0042_',
  '<script>alert(1)</script>',
  '</t><t>&amp;"\'',
  'a;b,c\td|e',
  'line one\nline two\n\nline four',
  '"quoted"',
  'TRUE',
  '#N/A',
  '007',
  '1e5',
  '2026-03-01',
  '40%',
  'null',
  '__proto__',
];

const text = fc.oneof(
  fc.constantFrom(...NASTY),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.constant(''),
);
const oneOf = <T>(values: readonly T[]) => fc.constantFrom(...values);
const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null });
const answer = oneOf(codesOf(ANSWER_NAMES));
const id = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,30}$/);
const wte = fc.double({ min: 0, max: 100, noNaN: true });
const day = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2026-11-21'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const verified = fc.record({ on: day, byRole: text });
const place = oneOf(REGISTER_GEOGRAPHY.areas).map(({ code, level }) => ({ code, level }));

const service = fc.record({
  id,
  name: text,
  family: oneOf(SERVICE_FAMILIES),
  tier: orNull(oneOf(TIERS)),
  lenses: fc.subarray([...LENSES]),
  commissioner: fc.record({ name: text, level: orNull(oneOf(codesOf(COMMISSIONER_LEVEL_NAMES))) }),
  provider: fc.record({ name: text, kind: orNull(oneOf(codesOf(PROVIDER_KIND_NAMES))) }),
  places: fc.uniqueArray(
    fc.tuple(place, orNull(fc.double({ min: 0.001, max: 0.3, noNaN: true }))),
    { maxLength: 3, selector: ([{ code, level }]) => `${level}${code}` },
  ),
  staff: fc.uniqueArray(
    fc.record({ profession: oneOf(PROFESSIONS), minimum: orNull(wte), maximum: orNull(wte) }),
    { maxLength: 4, selector: ({ profession }) => profession },
  ),
  capacity: orNull(fc.nat(10_000)),
  activity: orNull(fc.nat(10_000)),
  medianWaitWeeks: orNull(fc.double({ min: 0, max: 520, noNaN: true })),
  doors: fc.record({
    self: answer,
    gp: answer,
    employer: answer,
    jobcentre: answer,
    hospital: answer,
    school: answer,
  } satisfies Record<Door, typeof answer>),
  howToRefer: text,
  eligibility: text,
  fitNotes: answer,
  healthAndWorkReports: answer,
  fundingEnds: orNull(day),
  contact: text,
  link: fc.oneof(fc.constant(''), fc.webUrl(), fc.constant('https://example.org/?q=_x0041_&a=%20')),
  notes: text,
  verified: orNull(verified),
  quality: orNull(fc.record({ grade: oneOf(GRADES), reason: text })),
});

function kept<T>(checked: Checked<T>): T | null {
  return checked.kind === 'fits' ? checked.record : null;
}

/** A service the check lets through. */
const arbitraryService: fc.Arbitrary<Service> = service
  .map(({ places, ...rest }) => {
    const shared = places.map(([of, share]) => ({ ...of, share }));
    return kept(checkService({ ...rest, places: shared }, { today: TODAY }));
  })
  .filter((one) => one !== null);

const arbitraryKnownNone: fc.Arbitrary<KnownNone> = fc
  .record({ id, family: oneOf(SERVICE_FAMILIES), place, verified, notes: text })
  .map((draft) => kept(checkKnownNone(draft, { today: TODAY })))
  .filter((one) => one !== null);

/** A register whose ids are each of one record. */
export const arbitraryRegister: fc.Arbitrary<Register> = fc.record({
  services: fc.uniqueArray(arbitraryService, { maxLength: 5, selector: (one) => `s${one.id}` }),
  knownNones: fc.uniqueArray(arbitraryKnownNone, { maxLength: 3, selector: (one) => one.id }),
});
