// Palar Valley tanneries, India: common treatment plants after a court order, and who was left out.
import { ring } from './geometry.mjs';
import { MapBuilder } from './map-builder.mjs';
import { CAPACITY, SIZE, TOWNS, TYPE, groupId, groupName, plantId, tanneries } from './palar-tanneries.mjs';

const outside = { boundary: 'outside' };
const SPLIT = { illustrative: 'the total is published, this share of it is ours' };
const towns = Object.keys(TOWNS);

const map = new MapBuilder({
  id: 'palar-valley',
  title: 'Palar Valley tanneries, Tamil Nadu, India',
  description: 'After the Supreme Court closed tanneries in 1995-96, most firms joined common effluent treatment plants: '
    + 'of 500, 356 are members, 69 larger ones run their own plant, about 75 small traditional ones closed. '
    + 'Pernambattu set up no common plant. How towns, sizes and outcomes combine is invented to fit the totals.',
  template: 'leather', language: 'en', mode: 'open', view: 'chain', place: 'Palar Valley, Tamil Nadu, India', period: '1995-2003',
  illustration: 'Illustration built on published aggregate facts',
  source: 'AccountAbility/UNIDO 2006 (AA); Nadvi & Barrientos 2004 (NB)',
});

const stages = () => {
  map.stage('hides', 'Raw hides', { fr: 'Peaux brutes', es: 'Cueros crudos', ar: 'الجلود الخام' }, { role: 'input', asked: false, note: 'Suppliers of hides are not mentioned in the source.' });
  map.stage('chemicals', 'Tanning chemicals', { fr: 'Produits de tannage', es: 'Químicos de curtido', ar: 'مواد الدباغة الكيميائية' }, { role: 'input', asked: false, note: 'Chemicals are mentioned (AA:968), their suppliers are not.' });
  map.stage('tanning', 'Tanning', { fr: 'Tannage', es: 'Curtido', ar: 'الدباغة' }, { asked: true });
  map.stage('finishing', 'Finished leather', { fr: 'Cuir fini', es: 'Cuero terminado', ar: 'الجلد المشطّب' }, { asked: true });
  map.stage('eco-label', 'Eco-labelled leather', { fr: 'Cuir écolabellisé', es: 'Cuero con ecoetiqueta', ar: 'جلد بعلامة بيئية' }, { asked: true, note: 'Nobody: efforts to set up an eco-label for Indian leather goods have so far failed (AA:987).' });
  map.stage('buyers', 'Buyers abroad', { fr: 'Acheteurs étrangers', es: 'Compradores externos', ar: 'المشترون في الخارج' }, { role: 'market', asked: true });
  map.stage('treatment', 'Effluent treatment', { fr: 'Traitement des effluents', es: 'Tratamiento de efluentes', ar: 'معالجة المياه الصناعية' }, { kind: 'support', asked: true });
  for (const from of ['hides', 'chemicals']) map.flow(from, 'tanning');
  map.flow('tanning', 'finishing');
  for (const to of ['eco-label', 'buyers']) map.flow('finishing', to);
  map.flow('eco-label', 'buyers');
};

const townNodes = () => {
  for (const [id, t] of Object.entries(TOWNS)) {
    map.actor(id, t.name, 'collective.cluster', 'S', t.line, {
      place: { name: t.name },
      attributes: {
        population: [t.population, t.line, { date: '2001' }], tanneries: [t.tanneries, t.line, { date: '1998' }],
        verySmallShare: [t.verySmall, t.line, { unit: '%', date: '1998' }], smallShare: [t.small, t.line, { unit: '%', date: '1998' }],
        ...(id === 'melvisharam' ? { joined: [22, 'AA:972', { unit: 'of 25 firms' }] } : {}),
        ...(id === 'pernambattu' ? { commonPlant: ['none was set up', 'AA:972'] } : {}),
      },
      ...(id === 'melvisharam' ? { note: 'The 1998 table counts 37 tanneries (AA:953), the passage on the plants 25 (AA:972).' } : {}),
    });
    for (let n = 1; n <= t.plants; n++) {
      map.actor(plantId(id, n), t.plants > 1 ? `Common plant ${t.name} ${n}` : `Common plant ${t.name}`, 'thing.facility',
        'G', id === 'melvisharam' ? 'AA:972' : 'AA:461', {
          stages: ['treatment'], place: { name: t.name },
          attributes: id === 'melvisharam' ? {} : { illustrative: 'seven plants are published, their towns are not' },
        });
    }
  }
};

const MUSLIM = { ownerCommunity: ['mostly Muslim', 'AA:455', { dataClass: 'P2' }] };

const addTannery = (t, id, mark, add) => {
  const line = t.outcome === 'joined' ? 'AA:987' : t.outcome === 'own' ? 'AA:977' : 'AA:459';
  const own = { outcome: [t.outcome === 'own' ? 'own plant' : t.outcome === 'joined' ? 'common plant' : 'closed', line] };
  const more = {
    stages: t.size === 'larger' ? ['finishing', 'tanning'] : ['tanning'],
    ...(t.size ? { size: SIZE[t.size] } : {}), ...(TOWNS[t.town] ? { place: { name: TOWNS[t.town].name } } : {}),
  };
  add(more, { ...own, ...(t.size ? { capacity: CAPACITY[t.size] } : {}), ...MUSLIM }, TYPE[t.size] ?? 'producer.small', line);
  const group = mark === 'I' ? 'I' : 'G';
  if (TOWNS[t.town]) map.link(id, t.town, 'partOf', group, TOWNS[t.town].line);
  if (t.plant) {
    const known = t.town === 'melvisharam';
    map.link(id, t.plant, 'memberOf', known || group === 'I' ? group : 'G', known ? 'AA:972' : 'AA:987', known ? {} : { attributes: { illustrative: 'which plant is ours' } });
    map.link(t.plant, id, 'monitors', group, 'AA:457');
  }
  if (t.outcome === 'closed') map.link('court', id, 'orders', 'G', 'AA:459', { since: '1995' });
};

const tanneryNodes = () => {
  for (const t of tanneries) {
    const mark = t.town === 'other' ? 'I' : 'G';
    if (t.count > 0) {
      addTannery(t, groupId(t), mark, (more, attributes, type, line) => map.group(groupId(t), groupName(t), type, t.count, mark, line, {
        ...more, attributes: { ...attributes, ...SPLIT },
        ...(t.town === 'other' ? { note: '500 firms at the time of the crisis less the 460 of the 1998 table.' } : {}),
      }));
    }
    for (const code of t.singles) {
      addTannery(t, `tannery-${code}`, 'I', (more, attributes, type, line) => map.actor(`tannery-${code}`, `Tannery ${code}`, type, 'I', line, {
        ...more, attributes: { ...attributes, illustrative: true },
      }));
    }
  }
};

const workers = () => {
  for (const id of towns) {
    map.group(`workers-${id}`, `Workers, ${TOWNS[id].name}`, 'labour.workers', null, 'G', 'NB:273', {
      counted: 'people', stages: ['tanning'], place: { name: TOWNS[id].name },
      attributes: { community: ['mostly low-caste Hindu', 'NB:273', { dataClass: 'P3' }], illustrative: 'the source speaks of tannery workers as one group' },
    });
    for (const t of tanneries) {
      if (t.town === id && t.outcome !== 'closed' && t.count > 0) map.link(groupId(t), `workers-${id}`, 'employs', 'G', 'NB:273');
    }
  }
};

const institutions = () => {
  map.group('managers', 'Managers of the common plants', 'person.facilityManager', null, 'G', 'AA:966', { counted: 'people', dataClass: 'P2', note: 'In some cases respected figures who coordinate joint action; high status matters (AA:979).' });
  map.group('associations', 'Local tanners’ associations', 'collective.association', null, 'G', 'AA:457', { counted: 'places', note: 'A dense network; some common plants are now more dynamic than they are (AA:966).' });
  map.group('support', 'Research and marketing associations', 'collective.association', null, 'G', 'AA:949', { counted: 'places' });
  map.actor('institute', 'Leather research institute nearby', 'knowledge.institute', 'S', 'AA:968', { boundary: 'boundary' });
  map.actor('vit', 'Technology incubator, Vellore Institute', 'knowledge.incubator', 'S', 'AA:984', { boundary: 'boundary', note: 'Proposes biotechnology to treat wastes.' });
  map.actor('court', 'Supreme Court of India', 'public.court', 'S', 'AA:962', {
    ...outside, attributes: { closedAtOnce: [155, 'AA:455', { date: '1995' }] },
    note: '155 tanneries at once and three months for the rest (AA:455); another passage says hundreds (AA:962).',
  });
  map.group('regulators', 'Local regulators', 'public.regulator', null, 'G', 'AA:960', { counted: 'places', note: 'Did not enforce pollution standards at first.' });
  map.group('government', 'Government', 'public.government', null, 'G', 'AA:457', { ...outside, counted: 'places', note: 'Grants; earlier rules kept businesses small (AA:949).' });
  map.actor('ngo', 'Vellore Citizens Welfare Forum', 'society.ngo', 'S', 'AA:962');
  map.group('farmers', 'Farmers', 'society.affected', null, 'G', 'AA:962', { counted: 'households' });
  map.group('german-buyers', 'German buyers', 'trade.buyer', null, 'G', 'AA:968', { ...outside, stages: ['buyers'] });
  map.group('religious', 'Religious and charitable institutions', 'collective.religious', null, 'G', 'NB:273', { counted: 'places' });
  map.actor('joint-action', 'Building common treatment plants', 'thing.jointAction', 'S', 'AA:457', { attributes: { plants: [7, 'AA:461', { date: '1997' }], stillRunning: [7, 'AA:461', { date: '2003' }] } });
};

const pressure = () => {
  map.link('ngo', 'court', 'pressures', 'S', 'AA:455');
  map.link('ngo', 'farmers', 'alliedWith', 'S', 'AA:962');
  map.link('ngo', 'farmers', 'supports', 'S', 'AA:962', { note: 'Mobilised them.' });
  for (const id of towns) {
    map.link('court', id, 'orders', 'S', 'AA:962', { since: '1995' });
    map.link('regulators', id, 'regulates', 'S', 'AA:960', { strength: 0.1, note: 'Weak enforcement, a tacit deal.' });
    map.link('farmers', id, 'complainsAbout', 'G', 'AA:962');
    map.link('german-buyers', id, 'requiresStandard', 'G', 'AA:968');
    map.link('religious', id, 'sharesCommunityWith', 'G', 'NB:273');
    map.link('associations', id, 'supports', 'G', 'AA:457');
    map.link('institute', id, 'givesTechnicalHelp', 'G', 'AA:968');
    map.link('support', id, 'supports', 'G', 'AA:949');
  }
};

const jointAction = () => {
  const [joined, reason] = ['actsJointlyWith', 'missingBecause'];
  map.link('melvisharam', 'joint-action', joined, 'S', 'AA:972');
  for (const id of ['ambur', 'ranipet', 'vaniyambadi']) map.link(id, 'joint-action', joined, 'I', 'AA:459', { note: 'Several sub-clusters failed; only Pernambattu is named.' });
  map.link('pernambattu', 'joint-action', reason, 'S', 'AA:972', { note: 'Least advanced sub-cluster; failed to set up a common plant.' });
  map.link('associations', 'joint-action', 'supports', 'S', 'AA:457');
  map.link('institute', 'joint-action', 'supports', 'S', 'AA:457');
  map.link('vit', 'managers', 'informs', 'N', 'AA:982', { note: 'A proposal; whether clusters or single firms will get it is open.' });
  for (const id of towns) {
    for (let n = 1; n <= TOWNS[id].plants; n++) {
      map.link('government', plantId(id, n), 'funds', 'S', 'AA:457');
      map.link('managers', plantId(id, n), 'manages', 'G', 'AA:966');
      map.link(plantId(id, n), 'joint-action', 'partOf', 'S', 'AA:457');
    }
  }
};

const owners = () => {
  const singles = tanneries.flatMap((t) => t.singles.map((code) => ({ code, t })));
  for (const { code, t } of singles) {
    map.link(`tannery-${code}`, t.plant, 'sitsOn', 'I', 'AA:968', { note: 'Lead industrialists take a direct part; which ones is invented.' });
    if (t.size === 'larger') map.link(`tannery-${code}`, 'german-buyers', 'exportsTo', 'I', 'AA:968');
  }
  const ids = singles.map((s) => `tannery-${s.code}`);
  ids.forEach((id, i) => { map.link(id, ids[(i + 1) % ids.length], 'sharesCommunityWith', 'I', 'NB:273'); });
  for (const [a, b] of [['A-01', 'A-02'], ['R-01', 'R-02'], ['V-056', 'V-112'], ['A-01', 'V-056']]) map.link(`tannery-${a}`, `tannery-${b}`, 'kinOf', 'I', 'NB:273');
  for (const [a, b] of [['A-01', 'A-02'], ['A-02', 'A-01'], ['R-01', 'R-055'], ['M-01', 'A-01'], ['V-112', 'V-056']]) map.link(`tannery-${a}`, `tannery-${b}`, 'trusts', 'I', 'AA:457');
  for (const t of tanneries) {
    if (t.size === 'larger' && t.count > 0) map.link(groupId(t), 'german-buyers', 'exportsTo', t.town === 'other' ? 'I' : 'N', 'AA:968');
  }
};

const CENTRES = { ambur: [-620, -290], vaniyambadi: [-600, 260], ranipet: [640, 230], melvisharam: [560, -330], pernambattu: [20, 470] };

const anchors = () => {
  const all = {};
  for (const id of towns) {
    const [x, y] = CENTRES[id];
    const here = map.actors.filter((a) => a.place?.name === TOWNS[id].name && a.id !== id).map((a) => a.id);
    Object.assign(all, ring(here, x, y, here.length > 8 ? 270 : 200, here.length > 8 ? 190 : 130), { [id]: { x, y } });
  }
  return Object.assign(all, {
    'joint-action': { x: 0, y: -60 }, managers: { x: 0, y: 80 }, government: { x: 180, y: 20 }, vit: { x: 80, y: 190 },
    associations: { x: -200, y: -60 }, institute: { x: -120, y: -190 }, support: { x: -240, y: 90 }, religious: { x: 60, y: -240 },
    court: { x: -160, y: 260 }, ngo: { x: 20, y: 330 }, farmers: { x: 170, y: 270 }, regulators: { x: 240, y: 150 },
    'german-buyers': { x: 0, y: -430 }, 't-other-joined': { x: 860, y: 520 }, 't-other-own': { x: 380, y: 480 }, 't-other-closed': { x: -260, y: 520 },
  });
};

export const palar = () => {
  stages();
  townNodes();
  institutions();
  tanneryNodes();
  workers();
  pressure();
  jointAction();
  owners();
  return { folder: 'palar-valley', map, anchors: anchors(), options: { pull: 0.4, spring: 0.05 } };
};
