import * as v from 'valibot';
import { type RemoteAdapter } from '#data-adapters/adapter.ts';
import { readAnswer } from './publisher-answer.ts';
import { readServiceName, type BoundaryService } from './service-name.ts';

export const ONS_GEOGRAPHY = 'ons-geography';

const Directory = v.object({ services: v.array(v.unknown()) });
const Service = v.object({ name: v.string(), type: v.literal('FeatureServer') });

/** The list of services, some thousands: those that hold boundaries drawn here are kept. */
export const serviceDirectory: RemoteAdapter<null, BoundaryService> = {
  source: ONS_GEOGRAPHY,
  request: () => ({
    upstream: ONS_GEOGRAPHY,
    path: '?f=json',
    expects: 'json',
    about: 'the list of boundaries',
  }),
  parse(answer) {
    const { services } = readAnswer(answer, Directory, 'its list of services');
    const records = services.flatMap((entry) => {
      const service = v.safeParse(Service, entry);
      if (!service.success) return [];
      return readServiceName(service.output.name) ?? [];
    });
    return { records, issues: [] };
  },
};
