// Sialkot surgical instruments, Pakistan: 300 producers, over 2,000 subcontractors, two institutions that carried
// the quality know-how, and markets abroad that set the terms.
import { ring } from './geometry.mjs';
import { MapBuilder } from './map-builder.mjs';
import { randomFrom } from './random.mjs';

const outside = { boundary: 'outside' };
const random = randomFrom(1996);

const map = new MapBuilder({
  id: 'sialkot-surgical',
  title: 'Sialkot surgical instruments, Pakistan',
  description: 'About 300 producers and over 2,000 subcontractors make surgical instruments, mostly for the United States '
    + 'and Europe. After a ban in the mid-1990s the association and the chamber led a rapid rise in quality. Single '
    + 'producers, the processes of the subcontractors and who works with whom are invented to fit the totals.',
  template: 'metalwork', language: 'en', mode: 'open', view: 'chain', place: 'Sialkot, Pakistan', period: '1995-2005',
  illustration: 'Illustration built on published aggregate facts',
  source: 'AccountAbility/UNIDO 2006 (AA); Nadvi & Barrientos 2004 (NB); UNIDO 2020 (U20)',
});

const stages = () => {
  map.stage('steel', 'Steel and tools', { fr: 'Acier et outils', es: 'Acero y herramientas', ar: 'الفولاذ والأدوات' }, { role: 'input', asked: false, note: 'Steel quality is mentioned (AA:433), its suppliers are not: not asked, not absent.' });
  map.stage('subcontractors', 'Subcontractors', { fr: 'Sous-traitants', es: 'Subcontratistas', ar: 'المتعاقدون من الباطن' }, { asked: true });
  map.stage('producers', 'Producers', { fr: 'Producteurs', es: 'Productores', ar: 'المنتجون' }, { asked: true });
  map.stage('brand', 'Own brands', { fr: 'Marques propres', es: 'Marcas propias', ar: 'علامات تجارية خاصة' },
    { asked: true, note: 'Most producers were unbranded and lacked direct access to export markets (U20:500); nobody who does it is named.' });
  map.stage('markets', 'Buyers abroad', { fr: 'Acheteurs étrangers', es: 'Compradores externos', ar: 'المشترون في الخارج' }, { role: 'market', asked: true });
  map.stage('quality', 'Quality know-how', { fr: 'Savoir-faire qualité', es: 'Conocimiento de calidad', ar: 'معرفة الجودة' }, { kind: 'support', asked: true });
  map.stage('social-audit', 'Social audit', { fr: 'Audit social', es: 'Auditoría social', ar: 'التدقيق الاجتماعي' }, { kind: 'support', asked: true, note: 'Only a handful of trained auditors in the country; inspectors come from abroad (AA:437).' });
  for (const to of ['subcontractors', 'producers']) map.flow('steel', to);
  map.flow('subcontractors', 'producers');
  for (const to of ['brand', 'markets']) map.flow('producers', to);
  map.flow('brand', 'markets');
};

const PROCESSES = [
  ['forging', 'Forging', 320], ['dies', 'Die making', 80], ['machining', 'Milling and machining', 260], ['filing', 'Filing and fitting', 620],
  ['heat', 'Heat treatment', 60], ['polishing', 'Grinding and polishing', 560], ['plating', 'Electroplating', 90], ['packing', 'Cleaning and packing', 110],
];
const larger = Array.from({ length: 8 }, (_, i) => `producer-${String(i + 1).padStart(2, '0')}`);
const small = Array.from({ length: 24 }, (_, i) => `producer-${String(i + 9).padStart(2, '0')}`);
const NAMED = ['accompany-surgical', 'arian-bros'];
const REST = ['others-small-1', 'others-small-2', 'others-larger'];

const chain = () => {
  for (const [id, name, count] of PROCESSES) {
    map.group(`sub-${id}`, name, 'position.subcontractor', count, 'G', 'AA:425', {
      atLeast: true, stages: ['subcontractors'],
      attributes: { illustrative: 'over 2,000 in all are published; the processes and their shares are ours' },
    });
  }
  map.actor('accompany-surgical', 'Accompany Surgical', 'producer.medium', 'S', 'AA:441', { stages: ['producers'], attributes: { sa8000: [true, 'AA:441'] }, note: 'Its size is not stated.' });
  map.actor('arian-bros', 'Arian & Bros', 'producer.medium', 'S', 'AA:441', { stages: ['producers'], attributes: { sa8000: [true, 'AA:441'] }, note: 'Its size is not stated.' });
  for (const id of larger) map.actor(id, `Producer ${id.slice(-2)}`, 'producer.medium', 'I', 'AA:425', { stages: ['producers'], size: 'medium', attributes: { illustrative: true } });
  for (const id of small) map.actor(id, `Producer ${id.slice(-2)}`, 'producer.small', 'I', 'AA:425', { stages: ['producers'], size: 'small', attributes: { illustrative: true } });
  const part = { illustrative: 'about 300 producers are published; the split is ours' };
  map.group('others-small-1', 'Other small producers (1)', 'producer.small', 150, 'G', 'AA:425', { stages: ['producers'], size: 'small', attributes: part });
  map.group('others-small-2', 'Other small producers (2)', 'producer.small', 86, 'G', 'AA:425', { stages: ['producers'], size: 'small', attributes: part });
  map.group('others-larger', 'Other larger producers', 'producer.medium', 30, 'G', 'AA:425', { stages: ['producers'], size: 'medium', attributes: part });
  map.group('workers-producers', 'Workers at the producers', 'labour.skilled', null, 'G', 'NB:241', { counted: 'people', stages: ['producers'], note: 'Skilled, largely illiterate and poor; wages low but above the regional average (NB:221).' });
  map.group('workers-subs', 'Workers at the subcontractors', 'labour.skilled', null, 'G', 'NB:241', { counted: 'people', stages: ['subcontractors'], note: 'The source speaks of one labour force; the division by tier is ours.', attributes: { illustrative: true } });
  const share = (value, line, more) => ({ exportShare: [value, line, { unit: '%', ...more }] });
  map.actor('us-market', 'US market', 'trade.market', 'G', 'AA:425', { ...outside, stages: ['markets'], attributes: share(59, 'AA:425') });
  map.actor('european-market', 'European market', 'trade.market', 'G', 'AA:425', { ...outside, stages: ['markets'], attributes: share(27, 'AA:425') });
  map.actor('other-markets', 'Other markets', 'trade.market', 'N', 'AA:425', { ...outside, stages: ['markets'], attributes: share(14, 'AA:425'), note: 'What remains of 100 %. Another source gives the US and the EU over 90 % of sales together (NB:261).' });
  map.actor('south-africa', 'South African market', 'trade.market', 'S', 'U20:500', { ...outside, stages: ['markets'], note: 'Priority country of a later programme; no sales figure is given.' });
};

const institutions = () => {
  map.actor('cluster', 'Sialkot surgical cluster', 'collective.cluster', 'S', 'AA:425', {
    attributes: {
      producers: [300, 'AA:425', { unit: 'firms, about' }], subcontractors: [2000, 'AA:425', { unit: 'firms, over' }],
      instrumentTypes: [2000, 'AA:425', { unit: 'types, over' }], staffOfMostFirms: [20, 'AA:425', { unit: 'people, fewer than' }],
      exports1996: [10, 'AA:429', { unit: '% above earlier years', date: '1996' }], qualityCertifiedRank: [2, 'AA:429', { unit: 'among sectors in Pakistan' }],
      usAndEuShare: [90, 'NB:261', { unit: '% of sales, over' }],
    },
  });
  map.actor('sima', 'SIMA association', 'collective.association', 'S', 'AA:427', { stages: ['quality'], note: 'Surgical Instrument Manufacturers Association; channel for quality know-how (NB:261).' });
  map.actor('scci', 'Sialkot chamber (SCCI)', 'collective.chamber', 'S', 'AA:427', { stages: ['quality'] });
  map.actor('quality-cell', 'Quality management cell', 'collective.workingGroup', 'S', 'AA:435', { stages: ['quality'] });
  map.actor('research-cell', 'Research cell', 'collective.workingGroup', 'S', 'AA:435');
  map.actor('csdo', 'Child & Social Development Organization', 'collective.workingGroup', 'S', 'AA:435');
  map.actor('fda', 'US Food and Drug Administration', 'public.regulator', 'S', 'AA:425', outside);
  map.actor('gmp', 'Good Manufacturing Practice', 'thing.standard', 'S', 'AA:425', outside);
  map.actor('sa8000', 'SA8000', 'thing.standard', 'S', 'AA:441', { ...outside, stages: ['social-audit'] });
  map.actor('iso9000', 'ISO 9000', 'thing.standard', 'S', 'AA:429', outside);
  map.actor('rbi', 'Responsible Business Initiative, Lahore', 'service.consultant', 'S', 'AA:437', outside);
  map.group('inspectors', 'Inspectors from abroad', 'service.auditor', null, 'G', 'AA:437', { ...outside, counted: 'people', stages: ['social-audit'], note: 'From India, Bangladesh and other countries of the region.' });
  map.actor('sclp', 'Sialkot Child Labour Project team', 'promoter.initiative', 'S', 'AA:439', { boundary: 'boundary' });
  map.actor('sports-goods', 'Sports-goods cluster', 'collective.cluster', 'S', 'AA:435', { boundary: 'boundary' });
  map.group('stitchers', 'Football stitching villages', 'labour.homeWorker', 1500, 'G', 'AA:236', { ...outside, counted: 'places', note: 'Many women and children worked in village subcontracting (NB:297).' });
  map.actor('textiles', 'Textile sector', 'collective.cluster', 'S', 'AA:441', outside);
  map.actor('ilo', 'ILO', 'promoter.un', 'S', 'NB:261', outside);
  map.actor('unicef', 'UNICEF', 'promoter.un', 'S', 'NB:261', outside);
  map.actor('unido', 'UNIDO cluster programme', 'promoter.un', 'S', 'U20:500', outside);
};

const institutionLinks = () => {
  map.link('fda', 'cluster', 'requiresStandard', 'S', 'AA:425');
  map.link('fda', 'gmp', 'requiresStandard', 'S', 'AA:425', { note: 'Uses this standard; blocked imports that failed it.' });
  map.link('fda', 'sima', 'informs', 'N', 'AA:427', { note: 'What had to be met reached the firms through the association.' });
  for (const id of ['csdo', 'quality-cell', 'research-cell']) map.link(id, 'scci', 'partOf', 'S', 'AA:435');
  map.link('quality-cell', 'sima', 'advises', 'N', 'AA:427');
  map.link('sima', 'scci', 'actsJointlyWith', 'S', 'AA:427');
  map.link('sima', 'cluster', 'advises', 'S', 'NB:261');
  map.link('scci', 'cluster', 'supports', 'S', 'AA:427');
  for (const id of REST) map.link(id, 'cluster', 'partOf', 'G', 'AA:425');
  for (const id of NAMED) {
    map.link(id, 'cluster', 'partOf', 'S', 'AA:441');
    map.link('sa8000', id, 'certifies', 'S', 'AA:441');
    map.link('inspectors', id, 'audits', 'N', 'AA:437', { note: 'Firms that seek the certificate bear the cost of inspectors from abroad.' });
    map.link('sports-goods', id, 'informs', 'G', 'AA:538', { note: 'A practice first used by football and textile firms.' });
  }
  map.link('iso9000', 'others-larger', 'certifies', 'G', 'AA:429', { attributes: { illustrative: 'a number of firms; which ones is ours' } });
  for (const id of ['sports-goods', 'textiles']) map.link('rbi', id, 'trains', 'S', 'AA:441');
  map.link('textiles', 'cluster', 'informs', 'S', 'AA:538');
  map.link('sclp', 'rbi', 'supports', 'N', 'AA:439', { note: 'Its former chair speaks for the training.' });
  map.link('csdo', 'sports-goods', 'supports', 'N', 'AA:435');
  map.link('sports-goods', 'stitchers', 'subcontractsTo', 'S', 'NB:297');
  for (const id of ['ilo', 'unicef']) map.link('scci', id, 'alliedWith', 'S', 'NB:261', { note: 'Agreement on child labour in sports goods.' });
  map.link('ilo', 'sports-goods', 'monitors', 'S', 'NB:263');
  map.link('unido', 'cluster', 'trains', 'S', 'U20:500', { note: 'Export marketing plans.' });
  map.link('unido', 'south-africa', 'supports', 'S', 'U20:500', { note: 'Market development.' });
  for (const id of ['us-market', 'european-market']) map.link(id, 'cluster', 'setsTermsFor', 'G', 'NB:293');
};

const groupLinks = () => {
  for (const id of REST) {
    map.link('sima', id, 'advises', 'G', 'NB:261');
    for (const market of ['us-market', 'european-market']) map.link(id, market, 'exportsTo', 'G', 'AA:425');
    map.link(id, 'workers-producers', 'employs', 'G', 'NB:241');
  }
  PROCESSES.forEach(([id], i) => {
    map.link(REST[i % 3], `sub-${id}`, 'subcontractsTo', 'G', 'AA:425', { attributes: { illustrative: 'that producers subcontract is published, to which process is ours' } });
    map.link(`sub-${id}`, 'workers-subs', 'employs', 'N', 'NB:241');
  });
};

const inventedLinks = () => {
  const subs = PROCESSES.map(([id]) => `sub-${id}`);
  const weights = [0, 2, 3, 3, 5, 5, 3, 5, 0, 2, 3, 5, 6, 1, 7, 4];
  [...larger, ...small, ...NAMED].forEach((id, i) => {
    const many = i < larger.length ? 3 : 2;
    for (let k = 0; k < many; k++) {
      const to = subs[weights[(i * 3 + k * 5) % weights.length]];
      if (!map.has(id, to, 'subcontractsTo')) map.link(id, to, 'subcontractsTo', 'I', 'AA:425');
    }
    const market = ['us-market', 'us-market', 'european-market', 'us-market', 'other-markets', 'european-market', 'us-market'][i % 7];
    map.link(id, market, 'exportsTo', 'I', 'AA:425');
    if (i % 4 === 0 && market !== 'european-market') map.link(id, 'european-market', 'exportsTo', 'I', 'AA:425');
  });
  for (const id of small) map.link('sima', id, 'advises', 'I', 'NB:261');
  for (const [i, id] of larger.entries()) {
    map.link(i % 2 ? 'european-market' : 'us-market', id, 'advises', 'I', 'NB:293', { note: 'Larger firms learn from buyers; which ones is invented.' });
    if (i % 2 === 0) map.link(id, 'sima', 'advises', 'I', 'AA:427');
  }
  const order = random.shuffle([...larger, ...small]);
  order.forEach((id, i) => {
    if (i % 3 === 2) return;
    map.link(id, order[(i + 1) % order.length], i % 3 ? 'sharesCommunityWith' : 'trusts', 'I', i % 3 ? 'NB:275' : 'AA:425');
  });
  for (let i = 0; i < 6; i++) map.link(order[i * 5], order[i * 5 + 3], 'kinOf', 'I', 'NB:275');
};

const anchors = () => ({
  ...Object.fromEntries(PROCESSES.map(([id], i) => [`sub-${id}`, { x: -700 + (i % 2) * 130, y: -330 + i * 95 }])),
  ...ring(small, -60, 20, 350, 390), ...ring(larger, -60, 20, 200, 215),
  'accompany-surgical': { x: 330, y: -300 }, 'arian-bros': { x: 330, y: -210 }, sima: { x: -60, y: 20 }, scci: { x: -40, y: -500 },
  'quality-cell': { x: -210, y: -520 }, 'research-cell': { x: -140, y: -600 }, csdo: { x: 150, y: -520 },
  cluster: { x: 400, y: -90 }, 'others-small-1': { x: -330, y: 400 }, 'others-small-2': { x: -420, y: -330 }, 'others-larger': { x: 280, y: 400 },
  'workers-producers': { x: -60, y: 520 }, 'workers-subs': { x: -900, y: 20 },
  'us-market': { x: 640, y: 60 }, 'european-market': { x: 620, y: 220 }, 'other-markets': { x: 560, y: 360 }, 'south-africa': { x: 860, y: -60 },
  fda: { x: 640, y: -170 }, gmp: { x: 820, y: -190 }, sa8000: { x: 480, y: -400 }, iso9000: { x: 470, y: 480 },
  rbi: { x: 620, y: -510 }, inspectors: { x: 560, y: -290 }, sclp: { x: 800, y: -560 }, 'sports-goods': { x: 330, y: -490 },
  stitchers: { x: 360, y: -600 }, textiles: { x: 720, y: -420 }, ilo: { x: 140, y: -610 }, unicef: { x: 0, y: -620 }, unido: { x: 700, y: -60 },
});

export const sialkot = () => {
  stages();
  chain();
  institutions();
  institutionLinks();
  groupLinks();
  inventedLinks();
  return { folder: 'sialkot-surgical', map, anchors: anchors(), options: { pull: 0.3, spring: 0.05 } };
};
