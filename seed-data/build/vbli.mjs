// VBLI, Vietnamese footwear: a partnership of 27 bodies, one donor, and factories that join by who owns them.
import { codeName, members } from './codes.mjs';
import { grid, ring } from './geometry.mjs';
import { MapBuilder } from './map-builder.mjs';

const outside = { boundary: 'outside' };

const map = new MapBuilder({
  id: 'vbli-footwear',
  title: 'Vietnam Business Linkages Initiative, footwear',
  description: 'International buyers, government bodies, NGOs and trade bodies work together on health and safety in footwear '
    + 'factories: 27 organisations, 23 from the start, none left. About 60 % of the factories took part; Korean and '
    + 'Taiwanese owners hold back. Single factories and the members not named in the source are invented to fit.',
  language: 'en', mode: 'open', view: 'chain', place: 'Vietnam', period: '1999-2005',
  illustration: 'Illustration built on published aggregate facts',
  source: 'AccountAbility/UNIDO 2006, SME Clusters and Responsible Competitiveness (AA)',
});

const stages = () => {
  map.stage('materials', 'Materials and chemicals', { fr: 'Matières et produits chimiques', es: 'Materiales y químicos', ar: 'المواد والكيماويات' }, { asked: false, note: 'The use of chemicals was studied (AA:771), their suppliers are not mentioned: not asked, not absent.' });
  map.stage('components', 'Components', { fr: 'Composants', es: 'Componentes', ar: 'المكوّنات' }, { asked: false, note: 'Not mentioned in the source.' });
  map.stage('making', 'Shoe making', { fr: 'Fabrication de chaussures', es: 'Fabricación de calzado', ar: 'صناعة الأحذية' }, { asked: true });
  map.stage('buyers', 'International buyers', { fr: 'Acheteurs internationaux', es: 'Compradores internacionales', ar: 'المشترون الدوليون' }, { asked: true });
  map.stage('retail', 'Retail', { fr: 'Commerce de détail', es: 'Comercio minorista', ar: 'تجارة التجزئة' }, { asked: false, note: 'Not mentioned in the source.' });
  map.stage('training', 'Health and safety training', { fr: 'Formation santé et sécurité', es: 'Formación en salud y seguridad', ar: 'التدريب على الصحة والسلامة' }, { kind: 'support', asked: true });
  map.stage('research', 'Research on working conditions', { fr: 'Recherche sur les conditions de travail', es: 'Estudios de condiciones laborales', ar: 'أبحاث ظروف العمل' }, { kind: 'support', asked: true });
  map.stage('inspection', 'National inspection', { fr: 'Inspection nationale', es: 'Inspección nacional', ar: 'التفتيش الوطني' }, { kind: 'support', asked: true, note: 'Begun; the ministry will take it over (AA:804, 836).' });
  map.stage('certification', 'Certification of factories', { fr: 'Certification des usines', es: 'Certificación de fábricas', ar: 'اعتماد المصانع' }, { kind: 'support', asked: true, note: 'Nobody yet: there are plans (AA:836).' });
  map.plan('footwear', ['materials', 'components'], ['buyers'], [['materials', 'making'], ['components', 'making'], ['making', 'buyers']]);
};

// Members that the source names, with how sure their membership is.
const NAMED = [
  ['vcci', 'Vietnam Chamber of Commerce and Industry', 'collective.chamber', 'AA:775', 'S', 'inside'],
  ['iblf', 'International Business Leaders’ Forum', 'society.ngo', 'AA:817', 'S', 'outside'],
  ['leather-association', 'Vietnam Leather & Footwear Association', 'collective.association', 'AA:815', 'S', 'inside'],
  ['molisa', 'Ministry of Labour, Invalids and Social Affairs', 'public.ministry', 'AA:802', 'N', 'inside'],
  ['industry-ministry', 'Ministry of Industry', 'public.ministry', 'AA:796', 'N', 'inside'],
  ['nilp', 'National Institute for Labour Protection', 'knowledge.institute', 'AA:801', 'N', 'inside'],
  ['actionaid', 'ActionAid Vietnam', 'society.ngo', 'AA:801', 'N', 'inside'],
  ['wfs', 'World Federation of Sportswear', 'collective.association', 'AA:769', 'N', 'outside'],
  ['nike', 'Nike', 'trade.buyer', 'AA:769', 'N', 'outside'],
  ['adidas', 'adidas', 'trade.buyer', 'AA:769', 'N', 'outside'],
  ['pentland', 'Pentland', 'trade.buyer', 'AA:769', 'N', 'outside'],
  ['dfid', 'DFID', 'finance.donor', 'AA:817', 'N', 'outside'],
];
const BUYERS = ['nike', 'adidas', 'pentland'];
const STAGE = { nike: 'buyers', adidas: 'buyers', pentland: 'buyers', nilp: 'research', actionaid: 'research', molisa: 'inspection' };

const partnership = () => {
  map.actor('vbli', 'VBLI', 'promoter.initiative', 'S', 'AA:815', {
    stages: ['training'],
    attributes: {
      members: [27, 'AA:815', { unit: 'organisations' }], firstMembers: [23, 'AA:808', { unit: 'organisations' }], left: [0, 'AA:819', { unit: 'organisations' }],
      factoriesTakingPart: [60, 'AA:799', { unit: '%, some' }], manualReached: [60, 'AA:796', { unit: '% of factories, over' }],
    },
  });
  const ours = { illustrative: 'that it is one of the 27, and of the first 23, is ours: the list of members is missing in the source' };
  for (const [id, name, type, line, mark, boundary] of NAMED) {
    map.actor(id, name, type, 'S', line, { boundary, ...(STAGE[id] ? { stages: [STAGE[id]] } : {}), attributes: { firstMember: true, ...ours } });
    map.link(id, 'vbli', 'memberOf', mark, mark === 'S' && id !== 'leather-association' ? 'AA:817' : mark === 'S' ? 'AA:815' : line);
  }
  const kind = 'The source counts them and does not name them; that they are associations is ours.';
  map.group('first-members', 'Other first members', 'collective.association', 11, 'N', 'AA:808', { attributes: { firstMember: true }, note: `23 less the twelve named here. ${kind}` });
  map.group('later-members', 'Members that came later', 'collective.association', 4, 'N', 'AA:815', { note: `27 less the first 23. ${kind}` });
  for (const id of ['first-members', 'later-members']) map.link(id, 'vbli', 'memberOf', 'G', 'AA:815');
};

const governance = () => {
  map.actor('steering', 'Steering Committee', 'collective.steering', 'S', 'AA:817', { attributes: { meetings: [2, 'AA:817', { unit: 'a year' }] } });
  map.actor('management', 'Management Committee', 'collective.steering', 'S', 'AA:817');
  map.actor('secretariat', 'Secretariat', 'collective.workingGroup', 'S', 'AA:817', { stages: ['training'] });
  for (const [id, name] of [['government', 'government'], ['industry', 'industry'], ['buyers', 'international buyers']]) {
    map.actor(`seat-${id}`, `Management seat: ${name}`, 'thing.seat', 'S', 'AA:817');
    map.link(`seat-${id}`, 'management', 'partOf', 'S', 'AA:817');
  }
  map.actor('fund', 'Business Linkages Challenge Fund', 'thing.fund', 'S', 'AA:769', outside);
  map.actor('code', 'Code of Conduct', 'thing.standard', 'S', 'AA:796', { note: 'To be signed by factories that take part (AA:781).' });
  map.actor('manual', 'Management Support System', 'thing.standard', 'S', 'AA:796', { note: 'Approved by the Ministry of Industry as a standard.' });
  map.actor('commission', 'Commission for Sustainable Development', 'public.government', 'S', 'AA:788', outside);
  map.actor('world-bank', 'World Bank', 'promoter.developmentBank', 'S', 'AA:807', outside);
  map.group('trade-unions', 'Trade unions', 'society.union', null, 'G', 'AA:828', { note: 'Aim of phase 2.' });
  map.group('schools', 'Educational bodies', 'knowledge.school', null, 'G', 'AA:828', { note: 'Aim of phase 2.' });
};

const STATE = members('factory', 1, 3);
const LOCAL = members('factory', 4, 9);
const FOREIGN = members('factory', 10, 15);
const OUT = [...LOCAL.slice(-1), ...FOREIGN.slice(1)];
const JOINED = [...STATE, ...LOCAL, ...FOREIGN].filter((id) => !OUT.includes(id));
const OWNERS = [[STATE, 'state'], [LOCAL, 'local private'], [FOREIGN, 'Korean or Taiwanese']];
const OWNER_GROUPS = [['state-owned', 'State-owned factories'], ['local-private', 'Local private factories'], ['korean', 'Korean-owned factories'], ['taiwanese', 'Taiwanese-owned factories']];

const factories = () => {
  map.actor('cluster', 'Footwear industry of Vietnam', 'collective.cluster', 'S', 'AA:769', { attributes: { workers: [400000, 'AA:769', { unit: 'people' }] } });
  for (const [id, name] of OWNER_GROUPS) {
    map.group(id, name, 'producer.medium', null, 'G', 'AA:790', {
      stages: ['making'], attributes: { stance: [id.startsWith('state') || id.startsWith('local') ? 'adheres best' : 'most reluctant to join', 'AA:790'] }, note: 'Their size is not stated.',
    });
    map.link(id, 'cluster', 'partOf', 'G', 'AA:790');
    map.link(id, 'workers', 'employs', 'G', 'AA:769');
  }
  for (const [ids, owner] of OWNERS) {
    for (const id of ids) {
      const took = JOINED.includes(id);
      map.actor(id, codeName('Factory', id), 'producer.medium', 'I', 'AA:799', {
        stages: ['making'], attributes: { illustrative: true, tookPart: [took, 'AA:799'], owner: [owner, 'AA:790'] },
      });
      if (took) map.link('vbli', id, 'trains', 'I', 'AA:797');
    }
  }
  [...JOINED, ...OUT].forEach((id, i) => {
    map.link(BUYERS[i % 3], id, 'audits', 'I', 'AA:771');
    map.link(id, BUYERS[i % 3], 'sellsTo', 'I', 'AA:767');
  });
};

const workers = () => {
  map.group('workers', 'Workers in footwear', 'labour.workers', 400000, 'G', 'AA:769', { counted: 'people', stages: ['making'] });
  map.group('women', 'Women workers', 'labour.workers', null, 'G', 'AA:801', { counted: 'people', stages: ['making'], composition: [{ by: 'sex', part: 'women', share: 1 }], note: 'Their health was studied; their number is not given. Part of the workers in footwear.' });
  map.actor('garments', 'Garment industry', 'collective.cluster', 'S', 'AA:840', { boundary: 'boundary', attributes: { workshops: [4, 'AA:806', { unit: 'workshops for managers' }] }, note: 'More fragmented, more small and medium firms.' });
};

const links = () => {
  for (const [id, , , , mark] of NAMED) map.link(id, 'steering', 'sitsOn', mark, 'AA:817', ['vcci', 'iblf'].includes(id) ? { note: 'Co-chair.' } : {});
  for (const id of ['first-members', 'later-members']) map.link(id, 'steering', 'sitsOn', 'G', 'AA:817');
  map.link('management', 'steering', 'partOf', 'S', 'AA:817');
  map.link('secretariat', 'management', 'reportsTo', 'S', 'AA:817');
  map.link('secretariat', 'steering', 'reportsTo', 'S', 'AA:817');
  map.link('secretariat', 'dfid', 'reportsTo', 'S', 'AA:817', { note: 'Quarterly; payments come in arrears.' });
  map.link('secretariat', 'vcci', 'partOf', 'S', 'AA:775');
  map.link('secretariat', 'vbli', 'manages', 'S', 'AA:775');
  for (const [holder, seat] of [['industry-ministry', 'government'], ['leather-association', 'industry'], ['nike', 'buyers']]) map.link(holder, `seat-${seat}`, 'sitsOn', 'I', 'AA:817', { note: 'One for each main group; who sits there is ours.' });
  map.link('dfid', 'iblf', 'funds', 'S', 'AA:817', { note: 'IBLF holds the funds.' });
  map.link('iblf', 'vcci', 'funds', 'N', 'AA:817');
  map.link('iblf', 'vcci', 'advises', 'S', 'AA:817');
  map.link('fund', 'dfid', 'partOf', 'S', 'AA:769');
  for (const id of [...BUYERS, 'wfs']) map.link(id, 'vbli', 'supports', 'S', 'AA:769');
  for (const [id] of OWNER_GROUPS.slice(2)) map.link('wfs', id, 'pressures', 'S', 'AA:790', { note: 'Is to meet them to get them on board.' });
  for (const id of BUYERS) map.link(id, 'cluster', 'audits', 'G', 'AA:771', { note: 'Individual audits before and beside the initiative.' });
  for (const id of ['state-owned', 'local-private']) {
    map.link('vbli', id, 'trains', 'G', 'AA:797');
    map.link('vbli', id, 'monitors', 'G', 'AA:785', { note: 'Visits as needed, no formal audit.' });
  }
  map.link('leather-association', 'cluster', 'represents', 'S', 'AA:815');
  map.link('molisa', 'cluster', 'monitors', 'S', 'AA:836', { note: 'Planned: will become responsible for inspection.' });
  map.link('industry-ministry', 'manual', 'certifies', 'S', 'AA:796');
  for (const id of ['code', 'manual']) map.link('vbli', id, 'manages', 'S', 'AA:796');
  for (const id of ['nilp', 'actionaid']) map.link(id, 'vbli', 'informs', 'S', 'AA:801');
  map.link('actionaid', 'women', 'supports', 'N', 'AA:801', { note: 'Study of their health.' });
  map.link('women', 'workers', 'partOf', 'G', 'AA:801');
  for (const id of ['commission', 'world-bank']) map.link(id, 'vbli', 'supports', 'S', id === 'commission' ? 'AA:788' : 'AA:807', { note: id === 'commission' ? 'Looks at it as a good model.' : 'Recognises it as good practice.' });
  map.link('vbli', 'garments', 'sharesTechnologyWith', 'S', 'AA:830');
  for (const id of ['trade-unions', 'schools']) map.link('vbli', id, 'alliedWith', 'G', 'AA:828', { note: 'Aim of phase 2.' });
  for (const [a, b] of [['vcci', 'iblf'], ['vcci', 'molisa'], ['vcci', 'leather-association'], ['iblf', 'nike'], ['iblf', 'dfid']]) map.link(a, b, 'trusts', 'N', 'AA:819', { note: 'Trust has been built up over time as partners got to know each other; between whom is ours.' });
};

const anchors = () => ({
  vbli: { x: 0, y: 0 }, secretariat: { x: -40, y: -130 }, steering: { x: -150, y: -250 }, management: { x: 100, y: -260 },
  ...grid(['seat-government', 'seat-industry', 'seat-buyers'], -30, -420, 3), vcci: { x: -280, y: -110 }, iblf: { x: -470, y: -170 }, dfid: { x: -640, y: -270 }, fund: { x: -820, y: -330 },
  'leather-association': { x: -330, y: 20 }, molisa: { x: -520, y: 10 }, 'industry-ministry': { x: -280, y: -390 }, nilp: { x: -700, y: -60 }, actionaid: { x: -700, y: 60 },
  wfs: { x: 300, y: -320 }, nike: { x: 300, y: -150 }, adidas: { x: 480, y: -230 }, pentland: { x: 660, y: -170 },
  'first-members': { x: -480, y: -380 }, 'later-members': { x: -660, y: -420 }, code: { x: 150, y: 60 }, manual: { x: -170, y: 150 },
  commission: { x: -900, y: -180 }, 'world-bank': { x: -900, y: -60 }, 'trade-unions': { x: -860, y: 170 }, schools: { x: -860, y: 270 }, garments: { x: -660, y: 330 },
  cluster: { x: -300, y: 280 }, workers: { x: -420, y: 430 }, women: { x: -620, y: 440 }, ...grid(OWNER_GROUPS.map(([id]) => id), -180, 340, 2, 180),
  ...ring(JOINED, 400, 260, 230, 200), ...grid(OUT, 700, 60, 2),
});

export const vbli = () => {
  stages();
  partnership();
  governance();
  workers();
  factories();
  links();
  return { folder: 'vbli-footwear', map, anchors: anchors(), options: { pull: 0.5, spring: 0.03 } };
};
