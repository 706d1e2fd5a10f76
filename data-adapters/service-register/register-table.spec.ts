import { makeKnownNone, makeService, REGISTER_GEOGRAPHY } from '#app/domain/register-fixture.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { PlaceFinder } from './place-finder.ts';
import { readRegister } from './read-register.ts';
import { readRegisterCsv, registerCsvTemplate, writeRegisterCsv } from './register-csv.ts';
import { type RegisterContext } from './register-file.ts';

const finder = new PlaceFinder(REGISTER_GEOGRAPHY);

function contextOf(): RegisterContext {
  let made = 0;
  return { finder, today: '2026-11-22', newId: () => `new-${(made += 1)}` };
}

const read = (text: string) =>
  readRegisterCsv({ name: 'services.csv', bytes: new TextEncoder().encode(text) }, contextOf());
const HEAD = 'Name of service,Service family,Places served,People seen in a year,Tier,Id';

describe('a table of services', () => {
  it('needs only a name and a family, and gives new records an id', () => {
    const { register, issues } = read('Service family,Name of service\nIPS,Work first\n');
    expect(issues).toEqual([]);
    expect(register.services.map(({ id, name, family }) => [id, name, family])).toEqual([
      ['new-1', 'Work first', 'individual-placement-and-support'],
    ]);
    expect(register.services[0]?.activity).toBeNull();
    expect(register.services[0]?.doors.self).toBe('unknown');
  });

  it('tells every issue by row and column, and keeps the other rows', () => {
    const { register, issues, recordsInFile } = read(
      `${HEAD}\n` +
        'Good,IPS,Alder,10,,\n' +
        ',Sewing,Nowhere,7,gold,\n' +
        '"Two\nlines",IPS,Birch 120%,x,,\n' +
        'Last,IPS,Alder,,,\n',
    );
    expect(register.services.map(({ name }) => name)).toEqual(['Good', 'Last']);
    expect(recordsInFile).toBe(4);
    expect(issues.map(({ row, column }) => [row, column])).toEqual([
      [3, 'Name of service'],
      [3, 'Service family'],
      [3, 'Tier'],
      [3, 'Places served'],
      [3, 'People seen in a year'],
      [4, 'Places served'],
      [4, 'People seen in a year'],
    ]);
  });

  it('reads known nones, and refuses what they cannot have', () => {
    const head =
      'Record,Name of service,Service family,Places served,Verified on,Verified by (role)';
    const { register, issues } = read(
      `${head}\nKnown none,,IPS,Alder,01/10/2026,AHP lead\nKnown none,Named,IPS,Alder; Birch,,\n`,
    );
    expect(register.knownNones).toEqual([
      makeKnownNone({
        id: 'new-1',
        place: { code: 'E54000001', level: 'icb' },
        family: 'individual-placement-and-support',
      }),
    ]);
    expect(issues.map(({ row, column }) => [row, column])).toEqual([
      [3, 'Name of service'],
      [3, 'Places served'],
      [3, 'Verified on'],
    ]);
  });

  it('names columns it does not read', () => {
    const { warnings } = read('Name of service,Service family,Postcode,Tier,Tier\nA,IPS,S1,,\n');
    expect(warnings.map(({ column, message }) => `${column}: ${message}`)).toEqual([
      'Postcode: The column “Postcode” is not part of the register and is not read.',
      'Tier: The column “Tier” stands twice. The first is read.',
    ]);
  });

  it('warns of personal data by row and column', () => {
    const { warnings, register } = read(
      'Name of service,Service family,Contact\nA,IPS,jane.smith@nhs.net\n',
    );
    expect(register.services.length).toBe(1);
    expect(warnings.map(({ row, column }) => [row, column])).toEqual([[2, 'Contact']]);
  });

  it('reads a semicolon or tab table too, as some spreadsheets write', () => {
    expect(read('Name of service;Service family\nA;IPS\n').register.services.length).toBe(1);
    expect(read('Name of service\tService family\nA\tIPS\n').register.services.length).toBe(1);
  });

  it('refuses another kind of table or file in one sentence', async () => {
    expect(() => read('a,b\n1,2\n')).toThrowError(ForeignFileError, /has no columns/);
    const page = { name: 'x.csv', bytes: new TextEncoder().encode('<!doctype html><p>no') };
    await expectAsync(readRegister(page, contextOf())).toBeRejectedWithError(
      ForeignFileError,
      /is a web page/,
    );
  });

  it('is told from other kinds of file by its contents', async () => {
    const text = writeRegisterCsv({ services: [makeService()], knownNones: [] }, finder);
    const file = { name: 'wrong-name.json', bytes: new TextEncoder().encode(text) };
    expect((await readRegister(file, contextOf())).register.services).toEqual([makeService()]);
  });

  it('starts as a template that holds no record', () => {
    const { register, issues, recordsInFile } = read(registerCsvTemplate(finder));
    expect([register, issues, recordsInFile]).toEqual([{ services: [], knownNones: [] }, [], 0]);
  });

  it('writes nothing a spreadsheet would run', () => {
    const names = ['=1+1', '+1', '-1', '@SUM(1)', '＝1', "'=1"];
    const services = names.map((name, i) => makeService({ id: `s${i}`, name }));
    const text = writeRegisterCsv({ services, knownNones: [] }, finder);
    for (const cell of text.matchAll(/"((?:[^"]|"")*)"/g))
      expect(cell[1]).not.toMatch(/^[=+\-@\t\r＝]/);
    expect(read(text).register.services.map(({ name }) => name)).toEqual(names);
  });

  it('takes ten thousand services whole', () => {
    const rows = (count: number) =>
      Array.from({ length: count }, (_, i) => `Service ${i},IPS,Alder,${i + 10},Targeted,id-${i}`);
    const { register, issues } = read(`${HEAD}\n${rows(10_000).join('\n')}\n`);
    expect([register.services.length, issues.length]).toEqual([10_000, 0]);
    expect(register.services.at(-1)?.activity).toBe(10_009);
  });
});
