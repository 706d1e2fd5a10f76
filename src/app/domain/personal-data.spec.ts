import { personalDataIn } from './personal-data.ts';

const kinds = (text: string) => personalDataIn(text).map(({ kind }) => kind);

describe('personal data in a text', () => {
  it('notices a person’s mailbox, and lets a team’s pass', () => {
    for (const address of ['jane.smith@nhs.net', 'j_smith2@trust.nhs.uk', 'jsmith@gmail.com']) {
      expect(kinds(address)).withContext(address).toEqual(['email']);
    }
    for (const address of [
      'referrals@nhs.net',
      'msk.hub@trust.nhs.uk',
      'work-well@council.gov.uk',
    ]) {
      expect(kinds(address)).withContext(address).toEqual([]);
    }
  });

  it('notices a mobile number, and lets a desk’s number pass', () => {
    expect(kinds('07700 900123')).toEqual(['mobile']);
    expect(kinds('+44 7700 900123')).toEqual(['mobile']);
    expect(kinds('0114 496 0000')).toEqual([]);
  });

  it('notices an NHS number by its check digit', () => {
    expect(kinds('943 476 5919')).toEqual(['nhs-number']);
    expect(kinds('943 476 5918')).toEqual([]);
    expect(kinds('1111111111')).toEqual([]);
  });

  it('notices National Insurance numbers and names after a title', () => {
    expect(kinds('AB 12 34 56 C')).toEqual(['ni-number']);
    expect(kinds('see Mrs Jones')).toEqual(['name']);
    expect(kinds('Msk team')).toEqual([]);
  });

  it('says what to do instead of storing it', () => {
    expect(personalDataIn('see Dr Jones')[0]?.message).toBe(
      '“Dr Jones” looks like a person’s name. Do not store it: give the role instead.',
    );
  });
});
