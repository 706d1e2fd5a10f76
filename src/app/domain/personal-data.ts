/** Something in a text that may be about one person, and what to do about it. */
export interface PersonalData {
  readonly kind: 'email' | 'mobile' | 'nhs-number' | 'ni-number' | 'name';
  /** The text as it stands. */
  readonly found: string;
  readonly message: string;
}

/**
 * What in a text looks like personal data: an email address made of a person's name or at a private
 * mail provider, a mobile number, an NHS number (with a valid check digit), a National Insurance
 * number, a name after a title. A notice, not proof: the person at the screen decides.
 */
export function personalDataIn(text: string): readonly PersonalData[] {
  return [
    ...matches(text, EMAIL)
      .filter(looksPersonal)
      .map((found) => notice('email', found)),
    ...matches(text, MOBILE).map((found) => notice('mobile', found)),
    ...matches(text, TEN_DIGITS)
      .filter(isNhsNumber)
      .map((found) => notice('nhs-number', found)),
    ...matches(text, NI_NUMBER).map((found) => notice('ni-number', found)),
    ...matches(text, TITLE_AND_NAME).map((found) => notice('name', found)),
  ];
}

const ADVICE: Readonly<Record<PersonalData['kind'], string>> = {
  email: 'looks like one person’s address. Do not store it: give a team mailbox instead',
  mobile: 'looks like a mobile telephone. Do not store it: give a team number instead',
  'nhs-number': 'looks like an NHS number. Do not store it: take it out',
  'ni-number': 'looks like a National Insurance number. Do not store it: take it out',
  name: 'looks like a person’s name. Do not store it: give the role instead',
};

function notice(kind: PersonalData['kind'], found: string): PersonalData {
  return { kind, found, message: `“${found}” ${ADVICE[kind]}.` };
}

const EMAIL = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const MOBILE = /(?<!\d)(?:\+44 ?\(?0?\)? ?|0)7(?:[ -]?\d){9}(?!\d)/g;
const TEN_DIGITS = /(?<![\d/=-])\d{3}[ -]?\d{3}[ -]?\d{4}(?!\d)/g;
const NI_NUMBER = /\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/g;
const TITLE_AND_NAME =
  /\b(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor)\.? \p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?/gu;

const PRIVATE_MAIL =
  /@(?:gmail|googlemail|hotmail|outlook|live|yahoo|ymail|icloud|me|aol|btinternet|sky|virginmedia|talktalk|proton|protonmail)\.(?:com|co\.uk|net|me)$/i;
/** Words by which a shared mailbox is told from a person's. */
const SHARED =
  /(?:^|[._+-])(?:admin|advice|ahp|appointments?|booking|care|clinic|community|contact|desk|duty|employment|enquir(?:y|ies)|health|help|hub|info|inquiries|ips|mail|msk|occupational|office|physio|reception|referrals?|rehab|service|services|single|spa|support|team|therap(?:y|ies)|wellbeing|work|workwell)(?:$|[._+-])/i;
const NAME_LIKE = /^\p{L}+[._-](?:\p{L}+[._-])?\p{L}{2,}\d*$/u;

function looksPersonal(address: string): boolean {
  const [mailbox = ''] = address.split('@');
  if (SHARED.test(mailbox)) return false;
  return PRIVATE_MAIL.test(address) || NAME_LIKE.test(mailbox);
}

/** The tenth digit checks the other nine (modulus 11). */
function isNhsNumber(text: string): boolean {
  const digits = Array.from(text.replace(/\D/g, ''), (digit) => parseInt(digit, 10));
  const check = digits.pop();
  if (new Set(digits).size === 1) return false;
  const sum = digits.reduce((total, digit, i) => total + digit * (10 - i), 0);
  return check === (11 - (sum % 11)) % 11;
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([found]) => found);
}
