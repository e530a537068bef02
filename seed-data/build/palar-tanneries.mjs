// The 500 tanneries as group nodes by town, outcome and size. Town totals, sizes and outcomes are published; how
// they combine is ours. Each row: town, size (or null), outcome, plant, count, and single members taken out of it.

export const TOWNS = {
  ambur: { name: 'Ambur', code: 'A', line: 'AA:952', population: 99855, tanneries: 67, verySmall: 43, small: 16, plants: 1 },
  melvisharam: { name: 'Melvisharam', code: 'M', line: 'AA:953', population: 36675, tanneries: 37, verySmall: 24, small: 38, plants: 1 },
  pernambattu: { name: 'Pernambattu', code: 'P', line: 'AA:954', population: 41323, tanneries: 18, verySmall: 33, small: 28, plants: 0 },
  ranipet: { name: 'Ranipet', code: 'R', line: 'AA:955', population: 47236, tanneries: 202, verySmall: 80, small: 9, plants: 3 },
  vaniyambadi: { name: 'Vaniyambadi', code: 'V', line: 'AA:956', population: 103841, tanneries: 136, verySmall: 89, small: 8, plants: 2 },
};

const rows = [
  ['ambur', 'verySmall', 'joined', 1, 25], ['ambur', 'small', 'joined', 1, 11], ['ambur', 'larger', 'joined', 1, 7, ['A-01', 'A-02']],
  ['ambur', 'larger', 'own', null, 20], ['ambur', 'verySmall', 'closed', null, 4],
  ['melvisharam', 'verySmall', 'joined', 1, 3], ['melvisharam', 'small', 'joined', 1, 14], ['melvisharam', 'larger', 'joined', 1, 5, ['M-01']],
  ['melvisharam', 'larger', 'own', null, 9], ['melvisharam', 'verySmall', 'closed', null, 6],
  ['pernambattu', 'larger', 'own', null, 7], ['pernambattu', 'verySmall', 'closed', null, 6], ['pernambattu', 'small', 'closed', null, 5],
  ['ranipet', 'verySmall', 'joined', 1, 48], ['ranipet', 'small', 'joined', 1, 18, ['R-055']], ['ranipet', 'verySmall', 'joined', 2, 46],
  ['ranipet', 'verySmall', 'joined', 3, 40],
  ['ranipet', 'larger', 'joined', 3, 2, ['R-01', 'R-02']], ['ranipet', 'larger', 'own', null, 20], ['ranipet', 'verySmall', 'closed', null, 28],
  ['vaniyambadi', 'verySmall', 'joined', 1, 55], ['vaniyambadi', 'small', 'joined', 1, 11, ['V-056', 'V-112']], ['vaniyambadi', 'verySmall', 'joined', 2, 48],
  ['vaniyambadi', 'larger', 'own', null, 4], ['vaniyambadi', 'verySmall', 'closed', null, 18],
  ['other', null, 'joined', null, 23], ['other', 'larger', 'own', null, 9], ['other', null, 'closed', null, 8],
];

export const plantId = (town, n) => (TOWNS[town].plants > 1 ? `plant-${town}-${n}` : `plant-${town}`);

export const tanneries = rows.map(([town, size, outcome, plant, count, singles = []]) => ({
  town, size, outcome, count: count - singles.length, singles,
  plant: plant ? plantId(town, plant) : outcome === 'joined' ? plantId('ranipet', 3) : null,
  numbered: plant && TOWNS[town].plants > 1 ? plant : null,
}));

const SIZE_WORD = { verySmall: 'very small', small: 'small', larger: 'larger' };
const OUTCOME_WORD = { joined: 'joined', own: 'own plant', closed: 'closed' };

export const groupId = (t) => ['t', t.town, t.numbered, t.town === 'other' ? null : t.size, t.outcome].filter(Boolean).join('-');

export const groupName = (t) => {
  const town = TOWNS[t.town]?.name ?? 'Elsewhere';
  return `${town}${t.numbered ? ` ${t.numbered}` : ''}: ${[SIZE_WORD[t.size], OUTCOME_WORD[t.outcome]].filter(Boolean).join(', ')}`;
};

export const TYPE = { verySmall: 'producer.micro', small: 'producer.small', larger: 'producer.medium' };
export const SIZE = { verySmall: 'micro', small: 'small', larger: 'medium' };
export const CAPACITY = { verySmall: 'up to 1,000 kg a day', small: '1,001 to 1,500 kg a day', larger: 'over 1,500 kg a day' };
