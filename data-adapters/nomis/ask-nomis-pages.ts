import { type Ask, AskError, type AskOptions } from '#data-adapters/ask/ask.ts';
import { orFailure, readAnswer } from '#data-adapters/ask/ask-and-read.ts';
import { type LiveFigures } from '#data-adapters/ask/live-figures.ts';
import { joined, readNomisPage } from './nomis-adapter.ts';
import { nomisRequest, type NomisQuery, PAGE_ROWS } from './nomis-request.ts';
import { type NomisRows } from './nomis-rows.ts';
import { ratesOf } from './rates-of.ts';

/**
 * The whole answer to a question, in pages of 25,000 rows. The measures of one rate may stand on two
 * pages, so they are put together at the end. A later page that fails is a failure, and what was
 * read before it is kept.
 * @throws AskError where the first page fails, or the person cancelled.
 */
export async function askNomisPages(
  ask: Ask,
  query: NomisQuery,
  options: AskOptions = {},
): Promise<LiveFigures> {
  const first = await askPage(ask, query, 0, options);
  const pages = [first];
  const failures: AskError[] = [];
  const total = first.total ?? first.rows;
  for (let offset = PAGE_ROWS; offset < total; offset += PAGE_ROWS) {
    const page = await orFailure(askPage(ask, query, offset, options));
    if (page instanceof AskError) {
      const message = `Only the first ${offset} of ${total} rows of ${query.about} came: ${page.message}`;
      failures.push(new AskError(page.failure, page.upstream, message));
      break;
    }
    pages.push(page);
  }
  const rates = ratesOf(pages.flatMap(({ observations }) => observations));
  return {
    parsed: joined(
      rates,
      pages.flatMap(({ issues }) => issues),
    ),
    failures,
  };
}

/** A page, its rows counted on from the pages before it. */
async function askPage(
  ask: Ask,
  query: NomisQuery,
  offset: number,
  options: AskOptions,
): Promise<NomisRows> {
  const request = nomisRequest({ ...query, offset });
  const answer = await ask(request, options);
  const page = readAnswer(() => readNomisPage(answer), request.upstream);
  const read = page.rows;
  const due = page.total === null ? read : Math.min(PAGE_ROWS, page.total - offset);
  if (read < due) {
    const message = `${query.about}: the answer has ${read} rows where Nomis says ${due}; ask again.`;
    throw new AskError('foreign', request.upstream, message);
  }
  return {
    ...page,
    observations: page.observations.map((one) => ({ ...one, row: one.row + offset })),
    issues: page.issues.map((issue) => ({ ...issue, row: issue.row + offset })),
  };
}
