import * as v from 'valibot';
import { type Parsed, type RemoteAdapter } from '#data-adapters/adapter.ts';
import { readJsonAnswer } from '#data-adapters/formats/json-answer.ts';
import { codeListRequest } from './nomis-request.ts';

/** A code of a Nomis list: `TYPE424`, or an area by its Nomis id. */
export interface NomisCode {
  readonly value: string;
  readonly name: string;
  /** The GSS code, where the list gives one. */
  readonly geogCode: string;
}

export interface CodeListQuery {
  /** Below the dataset, without its ending: `geography/TYPE`. */
  readonly list: string;
  readonly about: string;
}

const text = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
/** Where SDMX turned to JSON has one of a thing, it may stand alone instead of in a list. */
const oneOrMore = <Item extends v.GenericSchema>(item: Item) =>
  v.nullish(
    v.union([
      v.array(item),
      v.pipe(
        item,
        v.transform((one) => [one]),
      ),
    ]),
    [],
  );

const Code = v.object({
  value: text,
  description: v.union([text, v.object({ value: text })]),
  annotations: v.nullish(
    v.object({
      annotation: oneOrMore(
        v.object({ annotationtext: v.nullish(text), annotationtitle: v.nullish(text) }),
      ),
    }),
  ),
});

const CodeList = v.object({
  structure: v.object({
    codelists: v.object({ codelist: oneOrMore(v.object({ code: oneOrMore(Code) })) }),
  }),
});

/** Codes of areas and of kinds of area, looked up live. A list in which nothing matches is empty. */
export const nomisCodeList: RemoteAdapter<CodeListQuery, NomisCode> = {
  source: 'nomis',

  request: ({ list, about }) => codeListRequest(list, about),

  parse(answer): Parsed<NomisCode> {
    const { structure } = readJsonAnswer(answer, CodeList, 'a list of Nomis codes (def.sdmx.json)');
    const codes = structure.codelists.codelist.flatMap(({ code }) => code);
    return { records: codes.map(toCode), issues: [] };
  },
};

function toCode({ value, description, annotations }: v.InferOutput<typeof Code>): NomisCode {
  const code = annotations?.annotation.find(
    ({ annotationtitle }) => annotationtitle?.toLowerCase() === 'geogcode',
  );
  return {
    value: value.trim(),
    name: (typeof description === 'string' ? description : description.value).trim(),
    geogCode: code?.annotationtext?.trim() ?? '',
  };
}
