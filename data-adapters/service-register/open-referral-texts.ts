import { AREA_LEVELS } from '#app/domain/area.ts';
import { LENS_NAMES, LENSES } from '#app/domain/lens.ts';
import { placeText } from '#app/domain/register-cells.ts';
import { REGISTER_COLUMNS } from '#app/domain/register-columns.ts';
import { FAMILY_NAMES } from '#app/domain/service-lists.ts';
import { quoted } from '#data-adapters/formats/quoted.ts';
import { readNumber } from '#data-adapters/formats/read-number.ts';
import {
  AREA_URI,
  type OpenReferralArea,
  type OpenReferralAttribute,
  type OpenReferralService,
  TAXONOMY,
} from './open-referral-shape.ts';
import { type PlaceFinder } from './place-finder.ts';
import { readWord } from './read-cells.ts';

/** What a service of another directory says, as texts of the register's columns. */
export interface OpenReferralTexts {
  readonly texts: ReadonlyMap<string, string>;
  readonly remarks: readonly { readonly column: string; readonly message: string }[];
}

const COLUMNS = new Set<string>(REGISTER_COLUMNS.map(({ id }) => id));
const LENS_TITLES = Object.fromEntries(LENSES.map((lens) => [lens, LENS_NAMES[lens].title]));

/** Turns a service in HSDS form into texts of the register's columns. */
export function openReferralTexts(
  service: OpenReferralService,
  finder: PlaceFinder,
): OpenReferralTexts {
  const texts = new Map<string, string>();
  const remarks: { column: string; message: string }[] = [];
  const put = (column: string, text: string | null | undefined) => {
    if (text !== null && text !== undefined && text.trim() !== '') texts.set(column, text);
  };
  put('id', service.id);
  put('name', service.name);
  put('notes', service.description);
  put('link', service.url);
  put('eligibility', service.eligibility_description);
  put('howToRefer', service.application_process);
  put('provider', service.organization?.name);
  put('verifiedOn', service.assured_date);
  const attributes = service.attributes ?? [];
  const own = attributes.filter(isOwn);
  put(
    'contact',
    service.contacts?.find(({ department }) => department)?.department ?? service.email,
  );
  if (own.length === 0) {
    if (texts.has('verifiedOn')) texts.set('verifiedBy', ASSURER);
    for (const [column, text] of termTexts(attributes)) texts.set(column, text);
    remarks.push(...leftOut(service));
  }
  for (const attribute of own) {
    const column = attribute.taxonomy_term?.code ?? '';
    const value = String(attribute.value ?? '');
    const before = texts.get(column);
    texts.set(column, column === 'lenses' && before !== undefined ? `${before}; ${value}` : value);
  }
  const places = (service.service_areas ?? []).flatMap((area) => {
    const place = placeOf(area, finder);
    if (place !== null) return [place];
    const message = `The area ${quoted(area.name ?? area.uri ?? '')} is no place known here and was left out. Add the place by hand.`;
    remarks.push({ column: 'service_areas', message });
    return [];
  });
  put('places', [...new Set(places)].join('; '));
  return { texts, remarks };
}

const ASSURER = 'assurer named in the Open Referral file';

function isOwn({ taxonomy_term }: OpenReferralAttribute): boolean {
  const { taxonomy, code } = taxonomy_term ?? {};
  return taxonomy?.startsWith(TAXONOMY) === true && COLUMNS.has(code ?? '');
}

/** Family and conditions named by another directory's terms. */
function termTexts(attributes: readonly OpenReferralAttribute[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const lenses: string[] = [];
  for (const { taxonomy_term } of attributes) {
    const name = taxonomy_term?.name ?? '';
    if (readWord(name, FAMILY_NAMES).kind === 'read' && !texts.has('family'))
      texts.set('family', name);
    if (readWord(name, LENS_TITLES).kind === 'read') lenses.push(name);
  }
  if (lenses.length > 0) texts.set('lenses', lenses.join('; '));
  return texts;
}

/** An area with its code, level and share where they are given, else one whose name is known here. */
function placeOf(area: OpenReferralArea, finder: PlaceFinder): string | null {
  const value = (label: string) => {
    const attribute = area.attributes?.find((one) => one.label === label);
    return String(attribute?.value ?? '');
  };
  const code = area.uri?.startsWith(AREA_URI) === true ? area.uri.slice(AREA_URI.length) : null;
  const level = AREA_LEVELS.find((one) => one === value('level'));
  const share = readNumber(value('share'));
  const own = { share: share === 'not-a-number' ? null : share };
  // The atlas's own areas are judged like any cell of a table; of others, unknown ones are left out.
  if (code !== null && level !== undefined) return placeText({ code, level, ...own }, () => null);
  const found = finder.find({ code, name: area.name ?? '', level: level ?? null });
  return found.kind === 'none' ? null : placeText({ ...found.place, ...own }, () => null);
}

/** Properties of the service that the register has no field for. */
const NOT_TAKEN = [
  'accreditations',
  'alert',
  'capacities',
  'cost_options',
  'fees_description',
  'languages',
  'maximum_age',
  'minimum_age',
  'phones',
  'program',
  'required_documents',
  'schedules',
  'service_at_locations',
] as const;

function leftOut(service: OpenReferralService): OpenReferralTexts['remarks'] {
  const there = NOT_TAKEN.filter((property) => isFilled(service[property]));
  const remarks = [];
  if (there.length > 0) {
    const message = `The register has no field for ${there.join(', ')}; this was not taken. Put what matters into the notes.`;
    remarks.push({ column: there.join(', '), message });
  }
  if (service.status !== undefined && service.status !== null && service.status !== 'active') {
    const message = `The service is marked ${quoted(service.status)}. Check whether it still runs.`;
    remarks.push({ column: 'status', message });
  }
  return remarks;
}

function isFilled(value: unknown): boolean {
  return (
    value !== undefined &&
    value !== null &&
    value !== '' &&
    !(Array.isArray(value) && value.length === 0)
  );
}
