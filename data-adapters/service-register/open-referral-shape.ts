import * as v from 'valibot';

/** Parts of the Human Services Data Specification (HSDS 3) that the register reads; the rest may be there. */

const text = v.nullish(v.string());

const Term = v.looseObject({ code: text, name: text, taxonomy: text });
const Attribute = v.looseObject({
  label: text,
  value: v.nullish(v.union([v.string(), v.number()])),
  taxonomy_term: v.nullish(Term),
});
const attributes = v.nullish(v.array(Attribute));

const Area = v.looseObject({ name: text, uri: text, attributes });
const Contact = v.looseObject({ title: text, department: text, email: text });

export const OpenReferralService = v.looseObject({
  id: v.string(),
  name: v.string(),
  status: text,
  description: text,
  url: text,
  email: text,
  eligibility_description: text,
  application_process: text,
  assured_date: text,
  organization: v.nullish(v.looseObject({ name: text })),
  service_areas: v.nullish(v.array(Area)),
  contacts: v.nullish(v.array(Contact)),
  attributes,
});
export type OpenReferralService = v.InferOutput<typeof OpenReferralService>;
export type OpenReferralArea = v.InferOutput<typeof Area>;
export type OpenReferralAttribute = v.InferOutput<typeof Attribute>;

/** What the register adds to a page of services: findings of no service, which HSDS has no word for. */
export const Extension = v.object({
  format: v.number(),
  known_none: v.array(v.record(v.string(), v.string())),
});
export const EXTENSION = 'ahp_need_atlas';
export const FORMAT = 1;

/** Taxonomies of the register's own terms start so. */
export const TAXONOMY = 'AHP Need Atlas';
export const AREA_URI = 'http://statistics.data.gov.uk/id/statistical-geography/';
export const OPEN_REFERRAL = 'a list of services in Open Referral UK form (HSDS 3 JSON)';
