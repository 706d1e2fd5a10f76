import { knownNoneCells, REGISTER_COLUMNS, serviceCells } from '#app/domain/register-columns.ts';
import { type ColumnId } from '#app/domain/register-heads.ts';
import {
  type KnownNone,
  type PlaceServed,
  type Register,
  type Service,
} from '#app/domain/service.ts';
import { PROVIDER_KIND_NAMES } from '#app/domain/service-lists.ts';
import { AREA_URI, EXTENSION, FORMAT, TAXONOMY } from './open-referral-shape.ts';
import { type PlaceFinder } from './place-finder.ts';
import { uuidOf } from './uuid-of.ts';

/**
 * A register as one page of Open Referral UK services (HSDS 3). What the specification has a property
 * for stands there; everything else is an attribute whose taxonomy starts with “AHP Need Atlas”, its
 * code being the register's column. Findings of no service stand under `ahp_need_atlas`.
 */
export function writeOpenReferral(register: Register, finder: PlaceFinder): string {
  const { services, knownNones } = register;
  const page = {
    total_items: services.length,
    total_pages: 1,
    page_number: 1,
    size: services.length,
    first_page: true,
    last_page: true,
    empty: services.length === 0,
    contents: services.map((service) => openReferralService(service, finder)),
    [EXTENSION]: {
      format: FORMAT,
      known_none: knownNones.map((none) => knownNoneTexts(none, finder)),
    },
  };
  return `${JSON.stringify(page, null, 1)}\n`;
}

function openReferralService(service: Service, finder: PlaceFinder): object {
  const { id, provider, commissioner, contact } = service;
  const own = (part: string) => uuidOf(`${id} ${part}`);
  return {
    id,
    name: service.name,
    status: 'active',
    ...filled({
      description: service.notes,
      url: service.link,
      email: /^[^\s@]+@[^\s@]+$/.test(contact) ? contact : '',
      eligibility_description: service.eligibility,
      application_process: service.howToRefer,
      assured_date: service.verified?.on ?? '',
    }),
    ...(provider.name !== '' && {
      organization: {
        id: uuidOf(`organization ${provider.name}`),
        name: provider.name,
        description: provider.kind === null ? provider.name : PROVIDER_KIND_NAMES[provider.kind],
      },
    }),
    ...(commissioner.name !== '' && {
      funding: [{ id: own('funding'), source: commissioner.name }],
    }),
    ...(contact !== '' && { contacts: [{ id: own('contact'), department: contact }] }),
    service_areas: service.places.map((place) => serviceArea(place, own, finder)),
    attributes: attributesOf(service, own, finder),
  };
}

function serviceArea(
  { code, level, share }: PlaceServed,
  own: (part: string) => string,
  finder: PlaceFinder,
): object {
  const part = `area ${level} ${code}`;
  const attribute = (label: string, value: string) => ({
    id: own(`${part} ${label}`),
    link_entity: 'service_area',
    label,
    value,
    taxonomy_term: term(`service area ${label}`, label, `The ${label} of the area.`, label),
  });
  return {
    id: own(part),
    name: finder.name({ code, level }) ?? code,
    uri: `${AREA_URI}${code}`,
    attributes: [
      attribute('level', level),
      ...(share === null ? [] : [attribute('share', String(share))]),
    ],
  };
}

/** Columns that have a property of their own in the specification. */
const NATIVE: readonly ColumnId[] = [
  'record',
  'id',
  'name',
  'notes',
  'link',
  'eligibility',
  'howToRefer',
  'verifiedOn',
  'provider',
  'places',
];

function attributesOf(
  service: Service,
  own: (part: string) => string,
  finder: PlaceFinder,
): readonly object[] {
  const cells = serviceCells(service, finder.name);
  return REGISTER_COLUMNS.flatMap(({ id, head, help, choices }, i) => {
    const cell = cells[i] ?? null;
    if (cell === null || NATIVE.includes(id)) return [];
    const values = id === 'lenses' ? String(cell).split('; ') : [String(cell)];
    return values.map((value) => ({
      id: own(`${id} ${value}`),
      link_entity: 'service',
      link_type: head,
      label: head,
      value,
      taxonomy_term: term(id, choices.length > 0 ? value : head, help, head),
    }));
  });
}

function term(code: string, name: string, description: string, list: string): object {
  const taxonomy = `${TAXONOMY}: ${list}`;
  return { id: uuidOf(`${taxonomy} ${name}`), code, name, description, taxonomy };
}

function knownNoneTexts(none: KnownNone, finder: PlaceFinder): Record<string, string> {
  const cells = knownNoneCells(none, finder.name);
  const texts = REGISTER_COLUMNS.map(({ id }, i) => [id, cells[i] ?? null] as const);
  return Object.fromEntries(
    texts.flatMap(([id, cell]) => (cell === null ? [] : [[id, String(cell)]])),
  );
}

/** Properties that say something. */
function filled(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ''));
}
