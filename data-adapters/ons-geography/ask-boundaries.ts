import { LEVEL_NAMES } from '#app/domain/area.ts';
import { type Boundaries, type BoundaryLevel } from '#app/domain/boundaries.ts';
import { ForeignFileError } from '#data-adapters/adapter.ts';
import { type Ask, type AskOptions } from '#data-adapters/ask/ask.ts';
import {
  shapesOf,
  type PropertyKeys,
  type RawFeature,
} from '#data-adapters/boundaries/area-shape.ts';
import { type BoundaryPlace } from '#data-adapters/boundaries/known-areas.ts';
import { yearOf } from '#data-adapters/boundaries/property-keys.ts';
import { toBoards } from '#data-adapters/boundaries/to-boards.ts';
import { toBoundaries } from '#data-adapters/boundaries/to-boundaries.ts';
import { chooseService, type BoundaryWindow } from './choose-service.ts';
import { featurePage } from './feature-page.ts';
import { boundaryFields, inWords, layerDescription } from './layer-description.ts';
import { serviceDirectory } from './service-directory.ts';
import { type BoundaryService } from './service-name.ts';

/** More than any level has in England: a publisher that sends more repeats itself. */
const MOST_FEATURES = 2000;

export interface BoundaryQuestion extends BoundaryPlace {
  /** ISO date: the newest boundaries not after it are asked, and for ICBs those of the vintage. */
  readonly on: string;
}

/**
 * Asks ONS Open Geography for the boundaries of a level: the list of services, the fields of the
 * one that fits, then its pages. Boards of a vintage without a layer are made of districts.
 * Rejects with `AskError`, or with `ForeignFileError` where the answers cannot be drawn.
 */
export async function askBoundaries(
  ask: Ask,
  question: BoundaryQuestion,
  options: AskOptions = {},
): Promise<Boundaries> {
  const window = windowOf(question);
  const directory = await ask(serviceDirectory.request(null), options);
  const services = serviceDirectory.parse(directory).records;
  const service = chooseService(services, question.level, window);
  if (service !== undefined) return askService(ask, service, question, options);
  if (question.level !== 'icb') throw noService(question.level, window.to);

  const districts = chooseService(services, 'ltla', { from: null, to: window.to });
  if (districts === undefined) throw noService('icb', window.to);
  const drawn = await askService(ask, districts, { ...question, level: 'ltla' }, options);
  return toBoards(drawn, question.geography, question.vintage);
}

function windowOf({ geography, level, vintage, on }: BoundaryQuestion): BoundaryWindow {
  if (level !== 'icb') return { from: null, to: on };
  const held = geography.vintages.find(({ id }) => id === vintage);
  const end = held?.to ?? on;
  return { from: held?.from ?? null, to: end < on ? end : on };
}

async function askService(
  ask: Ask,
  service: BoundaryService,
  place: BoundaryPlace,
  options: AskOptions,
): Promise<Boundaries> {
  const description = await ask(layerDescription.request(service), options);
  const keys = boundaryFields(service, layerDescription.parse(description).records);
  const features = await askPages(ask, service, keys, options);
  const { records, issues } = shapesOf(features, keys);
  const title = `ONS Open Geography: ${inWords(service.name)}`;
  return toBoundaries(records, place, { title, year: yearOf(keys.code), issues });
}

async function askPages(
  ask: Ask,
  service: BoundaryService,
  keys: PropertyKeys,
  options: AskOptions,
): Promise<readonly RawFeature[]> {
  const features: RawFeature[] = [];
  for (;;) {
    const request = featurePage.request({ service, keys, offset: features.length });
    const page = featurePage.parse(await ask(request, options));
    features.push(...page.records.map((one, i) => ({ ...one, row: features.length + i + 1 })));
    if (!page.more) return features;
    if (page.records.length === 0 || features.length > MOST_FEATURES) {
      throw new ForeignFileError(
        `ONS Open Geography keeps promising more of ${inWords(service.name)} after ${features.length} areas; try again later, or bring the boundaries as a file.`,
      );
    }
  }
}

function noService(level: BoundaryLevel, to: string): ForeignFileError {
  return new ForeignFileError(
    `ONS Open Geography lists no boundaries of ${LEVEL_NAMES[level].many} up to ${to}; bring them as a file.`,
  );
}
