import { isSample } from './sample-id.ts';
import { SAMPLE_BOARD, SAMPLE_DISTRICTS } from './sample-places.ts';
import {
  blankService,
  type KnownNone,
  type Register,
  type Service,
  type ServiceDraft,
  type Verified,
} from './service.ts';
import { type ServiceFamily } from './service-lists.ts';
import { monthsAfter } from './verification.ts';

const { merrowfield, thornwick, quillbay } = SAMPLE_DISTRICTS;

/**
 * A small register of a fictional system, to look around with: services of every door and tier, known
 * nones, silence, an overlap, a record overdue and one never verified. Every id begins `sample-` and
 * every name “Sample:”.
 *
 * @param today ISO date; verification days are counted back from it.
 */
export function sampleRegister(today: string): Register {
  const verified = (monthsAgo: number): Verified => ({
    on: monthsAfter(today, -monthsAgo),
    byRole: 'Sample AHP lead',
  });
  return { services: services(verified), knownNones: knownNones(verified) };
}

/** The register with the sample records in place of any that were there. */
export function withSamples(register: Register, today: string): Register {
  const own = withoutSamples(register);
  const samples = sampleRegister(today);
  return {
    services: [...own.services, ...samples.services],
    knownNones: [...own.knownNones, ...samples.knownNones],
  };
}

/** The register without any sample record. */
export function withoutSamples({ services, knownNones }: Register): Register {
  return {
    services: services.filter(({ id }) => !isSample(id)),
    knownNones: knownNones.filter(({ id }) => !isSample(id)),
  };
}

export function hasSamples({ services, knownNones }: Register): boolean {
  return services.some(({ id }) => isSample(id)) || knownNones.some(({ id }) => isSample(id));
}

type VerifiedAgo = (monthsAgo: number) => Verified;

function services(verified: VerifiedAgo): readonly Service[] {
  return [
    sample('vr-merrow', 'Merrow Vale Back to Work', 'vocational-rehabilitation', {
      tier: 'specialist',
      lenses: ['mental', 'msk'],
      commissioner: { name: 'Sample: Merrow Vale board', level: 'local' },
      provider: { name: 'Sample: Merrow Community Trust', kind: 'nhs-trust' },
      places: [
        { ...merrowfield, share: 0.5 },
        { ...thornwick, share: 0.3 },
        { ...quillbay, share: 0.2 },
      ],
      staff: [
        { profession: 'occupational-therapists', minimum: 4, maximum: 5.5 },
        { profession: 'physiotherapists', minimum: 2, maximum: 2 },
      ],
      capacity: 900,
      activity: 760,
      medianWaitWeeks: 7,
      doors: doors('self', 'gp', 'hospital'),
      howToRefer: 'Form on the website, or by telephone',
      eligibility: 'People aged 16 and over who have a job or look for one',
      fitNotes: 'yes',
      healthAndWorkReports: 'yes',
      verified: verified(2),
      quality: { grade: 'A', reason: 'contract monitoring' },
    }),
    sample('ips-merrow', 'Merrow Vale IPS', 'individual-placement-and-support', {
      tier: 'specialist',
      lenses: ['mental'],
      provider: { name: 'Sample: Thornwick Mental Health Trust', kind: 'nhs-trust' },
      places: [{ ...SAMPLE_BOARD, share: null }],
      staff: [{ profession: 'occupational-therapists', minimum: 3, maximum: 3 }],
      capacity: 300,
      doors: doors('hospital', 'gp'),
      verified: verified(4),
      quality: { grade: 'B', reason: 'confirmed by the provider' },
    }),
    sample('msk-merrowfield', 'Merrowfield MSK hub', 'msk-with-work-offer', {
      tier: 'targeted',
      lenses: ['msk'],
      provider: { name: 'Sample: Merrow Community Trust', kind: 'nhs-trust' },
      places: [{ ...merrowfield, share: null }],
      staff: [{ profession: 'physiotherapists', minimum: 6, maximum: 8 }],
      capacity: 4000,
      activity: 3850,
      medianWaitWeeks: 11,
      doors: doors('self', 'gp'),
      fitNotes: 'yes',
      healthAndWorkReports: 'no',
      verified: verified(8),
      quality: { grade: 'B', reason: 'staff list of last year' },
    }),
    sample('msk-moor', 'Moor physiotherapy at work', 'msk-with-work-offer', {
      tier: 'targeted',
      lenses: ['msk'],
      provider: { name: 'Sample: Moorland Physio', kind: 'independent' },
      places: [{ ...thornwick, share: null }],
      staff: [{ profession: 'physiotherapists', minimum: 2, maximum: null }],
      doors: doors('employer', 'self'),
      verified: null,
      quality: { grade: 'D', reason: 'from a leaflet' },
    }),
    sample('advice-quillbay', 'Quillbay health and work advice', 'signposting-and-advice', {
      tier: 'universal',
      lenses: ['all'],
      provider: { name: 'Sample: Quillbay Council', kind: 'local-authority' },
      places: [{ ...quillbay, share: null }],
      doors: doors('self', 'jobcentre', 'school'),
      contact: 'health.work.team@example.org',
      link: 'https://example.org/quillbay',
      verified: verified(1),
      quality: { grade: 'C', reason: 'own estimate' },
    }),
    sample('advice-harbour', 'Harbour advice desk', 'signposting-and-advice', {
      tier: 'universal',
      lenses: ['all'],
      provider: { name: 'Sample: Harbour Charity', kind: 'voluntary' },
      places: [{ ...quillbay, share: null }],
      doors: doors('self'),
      verified: verified(3),
      quality: { grade: 'B', reason: 'told by the provider' },
    }),
  ];
}

function knownNones(verified: VerifiedAgo): readonly KnownNone[] {
  const none = (name: string, place: KnownNone['place'], family: ServiceFamily): KnownNone => ({
    id: `sample-none-${name}`,
    place,
    family,
    verified: verified(2),
    notes: 'Sample: asked the board and the council',
  });
  return [
    none('oh-thornwick', thornwick, 'occupational-health'),
    none('msk-quillbay', quillbay, 'msk-with-work-offer'),
  ];
}

function sample(
  id: string,
  name: string,
  family: ServiceFamily,
  change: Partial<Omit<ServiceDraft, 'id' | 'name' | 'family'>>,
): Service {
  const sampleId = `sample-${id}`;
  return { ...blankService(sampleId), ...change, name: `Sample: ${name}`, family };
}

function doors(...open: readonly (keyof Service['doors'])[]): Service['doors'] {
  const opened = Object.fromEntries(open.map((door) => [door, 'yes'] as const));
  return { ...blankService('').doors, ...opened };
}
