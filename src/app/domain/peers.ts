/** By which rule places are taken for similar. */
export const PEER_RULES = ['deprivation', 'region', 'population', 'chosen'] as const;
export type PeerRule = (typeof PEER_RULES)[number];

/** How many places are nearest by population and age. */
export const NEAREST = 8;

/** Each rule: its name in a list of choices, and what it takes for similar, as a sentence. */
export const PEER_RULE_WORDS: Readonly<Record<PeerRule, { name: string; sentence: string }>> = {
  deprivation: {
    name: 'Same deprivation fifth',
    sentence:
      'Places of this level in the same fifth by their population-weighted average score in the Indices of Deprivation 2025.',
  },
  region: {
    name: 'Same region',
    sentence:
      'Places of this level whose largest share of residents lives in the same region (for integrated care boards, the same NHS region).',
  },
  population: {
    name: 'Nearest by population and age',
    sentence: `The ${NEAREST} places of this level nearest in three measures together: the logarithm of residents, and the shares aged under 20 and 65 or over (mid-2024), each in standard deviations over the level; straight-line distance.`,
  },
  chosen: { name: 'Chosen by hand', sentence: 'The places named here, whoever chose them.' },
};
