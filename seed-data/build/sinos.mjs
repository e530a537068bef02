// Sinos Valley footwear, Brazil: buyers abroad hold design, brand and distribution; family workshops stand at the end.
import { codeName, members } from './codes.mjs';
import { grid, ring } from './geometry.mjs';
import { MapBuilder } from './map-builder.mjs';

const outside = { boundary: 'outside' };

const map = new MapBuilder({
  id: 'sinos-footwear',
  title: 'Sinos Valley footwear, Rio Grande do Sul, Brazil',
  description: 'Over 400 firms in 25 settlements make leather shoes, 80 % of them for export. Buyers abroad hold design, '
    + 'brand and distribution; part of the work goes to family workshops with women and children. A forum of unions, '
    + 'municipalities and the labour office works against child labour. Single firms and their ties are invented to fit.',
  language: 'en', mode: 'open', view: 'chain', place: 'Sinos Valley, Brazil', period: '1991-2005',
  illustration: 'Illustration built on published aggregate facts',
  source: 'AccountAbility/UNIDO 2006 (AA); Nadvi & Barrientos 2004 (NB)',
});

const stages = () => {
  map.stage('machinery', 'Machinery', { fr: 'Machines', es: 'Maquinaria', ar: 'الآلات' }, { asked: false, note: 'Low investment in technology is mentioned (AA:995), makers of machines are not: not asked, not absent.' });
  map.stage('leather', 'Leather and components', { fr: 'Cuir et composants', es: 'Cuero y componentes', ar: 'الجلود والمكوّنات' }, { asked: true });
  map.stage('subcontracting', 'Subcontracted work', { fr: 'Sous-traitance', es: 'Trabajo subcontratado', ar: 'الأعمال المتعاقد عليها من الباطن' }, { asked: true });
  map.stage('making', 'Shoe making', { fr: 'Fabrication de chaussures', es: 'Fabricación de calzado', ar: 'صناعة الأحذية' }, { asked: true });
  map.stage('design', 'Design', { fr: 'Conception', es: 'Diseño', ar: 'التصميم' }, { asked: true, note: 'The buyer is responsible for it (AA:995).' });
  map.stage('brand', 'Brand', { fr: 'Marque', es: 'Marca', ar: 'العلامة التجارية' }, { asked: true, note: 'The buyer is responsible for it (AA:995).' });
  map.stage('distribution', 'Distribution and sales', { fr: 'Distribution et vente', es: 'Distribución y venta', ar: 'التوزيع والبيع' }, { asked: true, note: 'The buyer is responsible for it (AA:995).' });
  map.stage('assurance', 'Social assurance', { fr: 'Contrôle social', es: 'Verificación social', ar: 'التحقق الاجتماعي' }, { kind: 'support', asked: true, note: 'By internal and external assurers; certificates such as SA8000 are not common (AA:1009).' });
  map.stage('child-protection', 'Work against child labour', { fr: 'Lutte contre le travail des enfants', es: 'Lucha contra el trabajo infantil', ar: 'مكافحة عمل الأطفال' }, { kind: 'support', asked: true });
  map.plan('footwear', ['machinery', 'leather'], ['distribution'], [['machinery', 'making'], ['leather', 'making'], ['subcontracting', 'making'], ['making', 'brand'], ['making', 'distribution']]);
};

const large = members('firm', 1, 6);
const small = members('firm', 7, 16);
const SMALL = { 'small-1': 120, 'small-2': 120, 'small-3': 120 };
const SMALL_GROUPS = Object.keys(SMALL);
const GROUPS = [...SMALL_GROUPS, 'large-others'];
const ATELIERS = [['novo-hamburgo', 'Novo Hamburgo'], ['dois-irmaos', 'Dois Irmãos'], ['elsewhere', 'elsewhere']];
const ateliers = ATELIERS.map(([id]) => `ateliers-${id}`);
const BUYERS = [
  ['buyers-us', 'Buyers, United States', ['brand', 'design', 'distribution']],
  ['buyers-uk', 'Buyers, United Kingdom', ['design', 'brand', 'distribution']],
  ['buyers-canada', 'Buyers, Canada', ['distribution', 'design', 'brand']],
  ['buyers-argentina', 'Buyers, Argentina', ['distribution', 'design', 'brand']],
  ['buyers-other', 'Buyers, other countries', ['brand', 'design', 'distribution']],
];

const firms = () => {
  map.actor('cluster', 'Sinos Valley footwear cluster', 'collective.cluster', 'S', 'AA:993', {
    attributes: {
      firms: [400, 'AA:993', { unit: 'firms, over' }], settlements: [25, 'AA:993'], exportedOutput: [80, 'AA:995', { unit: '%' }],
      workforce1991: [153000, 'NB:217', { unit: 'people', date: '1991' }], workforce1996: [170000, 'NB:217', { unit: 'people, just over', date: '1996' }],
      jobsLost: [12434, 'AA:1005', { unit: 'people, January to 30 July', date: '2005' }], pay: ['above the regional average', 'NB:221'],
      sa8000: ['not common', 'AA:1009'],
    },
    note: 'Another figure is national: about 300,000 people in the footwear industry of Brazil (AA:999).',
  });
  map.actor('dilly', 'Dilly', 'producer.large', 'S', 'AA:1044', {
    stages: ['making'], attributes: { minimumAge: [18, 'AA:1044', { unit: 'years' }] },
    note: 'Nike’s only Brazilian supplier since 1999. Its size and its town are not stated.',
  });
  const making = { stages: ['making'] };
  for (const id of large) map.actor(id, codeName('Shoe firm', id), 'producer.large', 'I', 'NB:259', { ...making, size: 'large', attributes: { illustrative: true } });
  for (const id of small) map.actor(id, codeName('Shoe firm', id), 'producer.small', 'I', 'AA:993', { ...making, size: 'small', attributes: { illustrative: true } });
  const part = { illustrative: 'over 400 firms are published, mostly family-owned; the split is ours' };
  map.group('large-others', 'Other large producers', 'producer.large', 23, 'G', 'NB:259', { ...making, atLeast: true, size: 'large', attributes: part });
  for (const id of SMALL_GROUPS) {
    map.group(id, `Other small firms (${id.slice(-1)})`, 'producer.small', SMALL[id], 'G', 'AA:993', { ...making, atLeast: true, size: 'small', attributes: { ...part, owners: ['mostly families', 'AA:993'] } });
  }
};

const tiers = () => {
  map.group('leather', 'Leather suppliers', 'input.rawMaterial', null, 'G', 'NB:259', { stages: ['leather'] });
  map.group('components', 'Component suppliers', 'input.component', null, 'G', 'NB:259', { stages: ['leather'], note: 'Their interests come to differ from those of the shoe makers.' });
  map.group('subcontractors', 'Subcontractors', 'position.subcontractor', null, 'G', 'NB:259', { stages: ['subcontracting'] });
  for (const [id, place] of ATELIERS) {
    map.group(`ateliers-${id}`, `Family workshops, ${place}`, 'position.familyWorkshop', null, 'G', 'AA:1030', {
      stages: ['subcontracting'], ...(id === 'elsewhere' ? {} : { place: { name: place } }),
      attributes: {
        formality: ['informal', 'AA:1025'], conditions: ['often neither adequate nor safe', 'AA:1030'],
        illustrative: 'the source speaks of the workshops as one group; the division by place is ours',
      },
    });
  }
  map.group('workers', 'Factory workers', 'labour.workers', 170000, 'G', 'NB:217', {
    atLeast: true, counted: 'people', stages: ['making'], attributes: { pay: ['above the regional average', 'NB:221'] }, note: '1996; 153,000 in 1991.',
  });
  map.group('women', 'Women in family workshops', 'labour.homeWorker', null, 'G', 'AA:1030', {
    counted: 'people', stages: ['subcontracting'], composition: [{ by: 'sex', part: 'women', share: 1 }],
    attributes: { pay: ['lower than that of factory workers', 'AA:1030'] },
  });
  map.group('children', 'Child workers', 'labour.child', null, 'G', 'AA:1030', {
    counted: 'people', stages: ['subcontracting'],
    attributes: { pay: ['lower than that of factory workers', 'AA:1030'], withdrawn: [149, 'AA:1042', { unit: 'children' }], target: [120, 'AA:1039', { unit: 'children, at least' }] },
  });
  map.actor('nike', 'Nike', 'trade.buyer', 'S', 'AA:1044', { ...outside, stages: ['design', 'brand', 'distribution'] });
  for (const [id, name, stage] of BUYERS) {
    map.group(id, name, 'trade.buyer', null, 'G', 'AA:995', { ...outside, stages: stage, note: 'The main countries are those of the national association’s members (AA:999).' });
  }
};

const institutions = () => {
  map.actor('abicalcados', 'Abicalçados', 'collective.association', 'S', 'AA:999', {
    boundary: 'boundary', place: { name: 'Novo Hamburgo' },
    attributes: { founded: ['1983', 'AA:999'], output: [700, 'AA:999', { unit: 'm pairs, members in all Brazil', date: '2004' }], exports: [200, 'AA:999', { unit: 'm pairs, more than', date: '2004' }], exportRevenue: [1.8, 'AA:999', { unit: 'bn USD', date: '2004' }] },
    note: 'National association. Whether it is one of the five that signed the letter is not stated.',
  });
  map.group('associations', 'Five leading footwear associations', 'collective.association', 5, 'G', 'AA:1015', { boundary: 'boundary' });
  map.actor('letter', 'Novo Hamburgo Letter', 'thing.jointAction', 'S', 'AA:1015', { attributes: { signed: ['2005-08-17', 'AA:1015', { date: '2005-08-17' }], challenges: [4, 'AA:1015'], steps: [12, 'AA:1022'] } });
  map.actor('joint-action', 'Cluster-wide joint action', 'thing.jointAction', 'S', 'NB:293', { note: 'Took place (NB:259), then was undermined as leading firms moved closer to buyers abroad.' });
  map.actor('forum', 'Permanent Forum for the Elimination of Child Labour', 'collective.commission', 'S', 'AA:1042', { stages: ['child-protection'] });
  map.actor('terms', 'Terms of Commitment', 'thing.standard', 'S', 'AA:1042', { note: 'No child labour in the entire production chain.' });
  map.actor('ilo', 'ILO-IPEC', 'promoter.un', 'S', 'AA:1034', { ...outside, stages: ['child-protection'] });
  map.actor('asbem', 'ASBEM', 'society.ngo', 'S', 'AA:1034', { stages: ['child-protection'] });
  map.actor('novo-hamburgo', 'Municipality of Novo Hamburgo', 'public.municipality', 'S', 'AA:1039', { place: { name: 'Novo Hamburgo' } });
  map.actor('dois-irmaos', 'Municipality of Dois Irmãos', 'public.municipality', 'S', 'AA:1039', { place: { name: 'Dois Irmãos' } });
  map.actor('labour-office', 'Regional office, Ministry of Labour', 'public.labourInspectorate', 'S', 'AA:1042');
  map.group('unions', 'Workers’ unions', 'society.union', null, 'G', 'AA:1042');
  map.actor('federation', 'Federation of footwear workers', 'society.union', 'S', 'AA:1003', { boundary: 'boundary' });
  map.group('local-bodies', 'Local organisations', 'society.community', null, 'G', 'AA:1042');
  map.actor('ethos', 'Instituto Ethos', 'society.ngo', 'S', 'AA:1044', outside);
  map.actor('semear', 'Fundação Semear', 'promoter.foundation', 'S', 'AA:1011', { boundary: 'boundary' });
  map.group('assurers', 'Internal and external assurers', 'service.auditor', null, 'G', 'AA:1009', { boundary: 'boundary', stages: ['assurance'] });
  map.group('government', 'Government of Brazil', 'public.government', null, 'G', 'AA:1015', { ...outside, counted: 'places' });
  map.group('civil-society', 'Civil society', 'society.community', null, 'G', 'AA:1015', outside);
  for (const [id, name, line] of [['china', 'Chinese footwear industry', 'AA:1003'], ['india', 'Shoe makers of India', 'AA:1003'], ['indonesia', 'Indonesia’s shoe industry', 'AA:1003'], ['italy', 'Italian competitors', 'AA:1005']]) {
    map.actor(`industry-${id}`, name, 'collective.cluster', 'G', line, outside);
  }
};

const chainLinks = () => {
  const ours = { attributes: { illustrative: 'that firms do so is published, which part of them is ours' } };
  for (const id of GROUPS) {
    map.link(id, 'cluster', 'partOf', 'G', 'AA:993');
    map.link(id, 'workers', 'employs', 'G', 'NB:217');
    for (const supplier of ['leather', 'components']) map.link(supplier, id, 'suppliesInputsTo', 'G', 'NB:259');
    map.link(id, 'subcontractors', 'subcontractsTo', 'G', 'NB:259');
  }
  GROUPS.forEach((id, i) => { map.link(id, ateliers[i % 3], 'subcontractsTo', 'G', 'AA:1030', ours); });
  for (const id of ateliers) for (const worker of ['women', 'children']) map.link(id, worker, 'employs', 'G', 'AA:1030');
  for (const id of SMALL_GROUPS) {
    for (const other of ['leather', 'components', 'subcontractors']) map.link(id, other, 'actsJointlyWith', 'G', 'NB:259');
    map.link(id, 'joint-action', 'actsJointlyWith', 'G', 'NB:259');
    map.link(id, 'buyers-us', 'exportsTo', 'G', 'AA:995', ours);
  }
  map.link('large-others', 'joint-action', 'missingBecause', 'G', 'NB:293', { note: 'Closer ties with buyers abroad undermined it, above all among the leading large producers.' });
  for (const [id] of BUYERS) {
    map.link('large-others', id, 'exportsTo', 'G', 'AA:995', ours);
    map.link(id, 'cluster', 'setsTermsFor', 'G', 'AA:995');
    map.link(id, 'cluster', 'requiresStandard', 'G', 'AA:1009');
  }
  map.link('dilly', 'cluster', 'partOf', 'N', 'AA:1044');
  map.link('dilly', 'nike', 'sellsTo', 'S', 'AA:1044', { since: '1999' });
  map.link('nike', 'dilly', 'requiresStandard', 'S', 'AA:1044');
  map.link('assurers', 'cluster', 'audits', 'G', 'AA:1009');
};

const societyLinks = () => {
  map.link('abicalcados', 'cluster', 'represents', 'S', 'AA:999');
  map.link('associations', 'letter', 'actsJointlyWith', 'G', 'AA:1015');
  map.link('associations', 'government', 'pressures', 'G', 'AA:1015');
  map.link('associations', 'civil-society', 'pressures', 'G', 'AA:1015');
  map.link('associations', 'cluster', 'represents', 'N', 'AA:1048');
  map.link('ilo', 'asbem', 'alliedWith', 'S', 'AA:1034', { since: '1996' });
  for (const id of ['ilo', 'asbem']) {
    map.link(id, 'forum', 'supports', 'N', 'AA:1042', { note: 'The Forum was set up early in their project.' });
    map.link(id, 'children', 'supports', 'S', 'AA:1042', { note: '149 withdrawn from work.' });
  }
  for (const id of ['novo-hamburgo', 'dois-irmaos']) {
    map.link('ilo', id, 'supports', 'S', 'AA:1039');
    map.link(id, 'forum', 'sitsOn', 'N', 'AA:1042', { note: 'Municipal government sits on it; that it is these two is the natural reading.' });
  }
  map.link('labour-office', 'forum', 'sitsOn', 'S', 'AA:1042');
  for (const id of ['unions', 'local-bodies']) map.link(id, 'forum', 'sitsOn', 'G', 'AA:1042');
  map.link('forum', 'cluster', 'pressures', 'S', 'AA:1042', { note: 'Successfully, for the Terms of Commitment.' });
  map.link('cluster', 'terms', 'memberOf', 'S', 'AA:1042', { note: 'Adopted by the industry.' });
  map.link('federation', 'workers', 'represents', 'N', 'AA:1003');
  map.link('unions', 'workers', 'represents', 'G', 'AA:1042');
  map.link('ethos', 'nike', 'supports', 'S', 'AA:1044', { note: 'Its chairman approves of the supplier code.' });
  map.link('semear', 'cluster', 'informs', 'S', 'AA:1011', { note: 'Survey of executives, 2003.' });
  for (const id of ['china', 'india', 'indonesia', 'italy']) map.link(`industry-${id}`, 'cluster', 'competesWith', 'G', id === 'italy' ? 'AA:1005' : 'AA:1003');
};

const inventedLinks = () => {
  const buyers = BUYERS.map(([id]) => id);
  large.forEach((id, i) => {
    for (let k = 0; k < 3; k++) map.link(id, buyers[(i + k) % 5], 'exportsTo', 'I', 'NB:293');
    for (let k = 0; k < 2; k++) map.link(buyers[(i + k) % 5], id, 'setsTermsFor', 'I', 'AA:995');
    map.link(i % 2 ? 'leather' : 'components', id, 'suppliesInputsTo', 'I', 'NB:259');
    map.link(id, i % 2 ? 'subcontractors' : ateliers[i % 3], 'subcontractsTo', 'I', 'NB:289');
  });
  small.forEach((id, i) => {
    map.link(id, buyers[i % 5], 'exportsTo', 'I', 'AA:995');
    for (const supplier of ['leather', 'components']) map.link(supplier, id, 'suppliesInputsTo', 'I', 'NB:259');
    map.link(id, i % 3 ? ateliers[i % 3] : 'subcontractors', 'subcontractsTo', 'I', 'AA:1030');
    map.link(id, small[(i + 1) % small.length], 'actsJointlyWith', 'I', 'NB:259');
    if (i % 4 === 0) map.link(id, 'joint-action', 'actsJointlyWith', 'I', 'NB:259');
  });
};

const anchors = () => ({
  ...ring(small, -70, 20, 330, 280), ...ring(large, 120, 10, 190, 170), cluster: { x: 60, y: 10 },
  ...grid(SMALL_GROUPS, -640, -320, 3, 165), leather: { x: -560, y: -170 }, components: { x: -560, y: -60 }, subcontractors: { x: -560, y: 50 },
  ...grid(ateliers, -640, 170, 1, 170, 105), women: { x: -850, y: 210 }, children: { x: -850, y: 340 },
  'large-others': { x: 430, y: 200 }, workers: { x: -330, y: 390 }, 'joint-action': { x: -240, y: -420 },
  ...Object.fromEntries(BUYERS.map(([id], i) => [id, { x: 660, y: -200 + 100 * i }])), nike: { x: 680, y: 330 }, dilly: { x: 480, y: 330 }, ethos: { x: 700, y: 450 },
  semear: { x: -80, y: -480 }, abicalcados: { x: 90, y: -430 }, associations: { x: 260, y: -480 }, letter: { x: 420, y: -390 }, government: { x: 440, y: -500 }, 'civil-society': { x: 610, y: -470 },
  assurers: { x: 480, y: -270 }, ...grid(['china', 'india', 'indonesia', 'italy'].map((id) => `industry-${id}`), 800, -480, 1, 170, 95),
  forum: { x: 120, y: 460 }, terms: { x: 300, y: 420 }, ilo: { x: -420, y: 560 }, asbem: { x: -600, y: 520 }, 'novo-hamburgo': { x: -200, y: 580 },
  'dois-irmaos': { x: -20, y: 600 }, 'labour-office': { x: 160, y: 600 }, unions: { x: -90, y: 470 }, federation: { x: -360, y: 470 }, 'local-bodies': { x: 330, y: 560 },
});

export const sinos = () => {
  stages();
  firms();
  tiers();
  institutions();
  chainLinks();
  societyLinks();
  inventedLinks();
  return { folder: 'sinos-footwear', map, anchors: anchors(), options: { pull: 0.5, spring: 0.03 } };
};
