// Djebba figs, Tunisia: the first fruit with a protected indication there, one body of control, new products.
import { codeName, members } from './codes.mjs';
import { grid, ring } from './geometry.mjs';
import { MapBuilder } from './map-builder.mjs';

const outside = { boundary: 'outside' };

const map = new MapBuilder({
  id: 'pampat-djebba',
  title: 'Djebba figs, Tunisia (PAMPAT)',
  description: 'A mountain village sells figs under the first protected geographical indication of a Tunisian fruit. In 2019 a '
    + 'quarter of the output was certified, by self-control in the hands of one local association; a cooperative and two '
    + 'rural groupings make dried figs and jams. Single growers and their ties are invented to fit.',
  language: 'en', mode: 'open', view: 'chain', place: 'Djebba, Tunisia', period: '2013-2019',
  illustration: 'Illustration built on published aggregate facts',
  source: 'UNIDO 2020, The UNIDO Approach to Cluster Development (U20)',
});

const stages = () => {
  map.stage('inputs', 'Inputs for orchards', { fr: 'Intrants des vergers', es: 'Insumos para huertos', ar: 'مستلزمات البساتين' }, { asked: false, note: 'Not mentioned in the source: not asked, not absent.' });
  map.stage('growing', 'Fig growing', { fr: 'Culture de la figue', es: 'Cultivo de higos', ar: 'زراعة التين' }, { asked: true });
  map.stage('processing', 'Dried figs and other products', { fr: 'Figues séchées et autres produits', es: 'Higos secos y otros productos', ar: 'التين المجفف ومنتجات أخرى' }, { asked: true });
  map.stage('packaging', 'Packaging', { fr: 'Emballage', es: 'Envasado', ar: 'التعبئة والتغليف' }, { asked: false, note: 'Not mapped: new packaging is mentioned (U20:650), its suppliers are not.' });
  map.stage('logistics', 'Transport', { fr: 'Transport', es: 'Transporte', ar: 'النقل' }, { asked: false, note: 'Not mapped: new logistics are mentioned (U20:650), who carries the fruit is not.' });
  map.stage('tunisia', 'Markets in Tunisia', { fr: 'Marchés tunisiens', es: 'Mercados de Túnez', ar: 'الأسواق في تونس' }, { asked: true });
  map.stage('abroad', 'Markets abroad', { fr: 'Marchés étrangers', es: 'Mercados externos', ar: 'الأسواق الخارجية' }, { asked: true });
  map.stage('control', 'Control of the label', { fr: 'Contrôle du label', es: 'Control del sello', ar: 'مراقبة العلامة' }, { kind: 'support', asked: true });
  map.stage('promotion', 'Promotion', { fr: 'Promotion', es: 'Promoción', ar: 'الترويج' }, { kind: 'support', asked: true });
  map.stage('training', 'Training and technical help', { fr: 'Formation et aide technique', es: 'Formación y ayuda técnica', ar: 'التدريب والمساعدة الفنية' }, { kind: 'support', asked: true });
  map.plan('fruit', ['inputs'], ['tunisia', 'abroad'], [['inputs', 'growing'], ['growing', 'processing'], ['growing', 'tunisia'], ['growing', 'abroad'], ['processing', 'tunisia']]);
};

const GROWERS = members('grower', 1, 20);
const CERTIFIED = GROWERS.slice(0, 5);
const PRODUCTS = ['cooperative', 'grouping-1', 'grouping-2'];

const chain = () => {
  map.actor('cluster', 'Djebba fig cluster', 'collective.cluster', 'S', 'U20:644', {
    attributes: {
      certifiedOutput: [25, 'U20:644', { unit: '% of local production', date: '2019' }], figPrice: [2, 'U20:646', { unit: 'times as high' }],
      driedFigPrice: [50, 'U20:650', { unit: '% higher' }], visitors: [2, 'U20:652', { unit: 'times as many, more than, 2015 to 2019' }],
    },
  });
  for (const id of GROWERS) {
    map.actor(id, codeName('Grower', id), 'producer.small', 'I', 'U20:644', {
      stages: ['growing'], attributes: { illustrative: true, certified: [CERTIFIED.includes(id), 'U20:644', { date: '2019' }] },
    });
  }
  map.group('growers', 'Fig growers of Djebba', 'producer.small', null, 'G', 'U20:644', { stages: ['growing'], note: 'Their number is not given.' });
  map.actor('cooperative', 'Cooperative', 'collective.cooperative', 'S', 'U20:648', { stages: ['processing'], note: 'Sun-dried figs, jams, pastries and essential oils. The source does not name it.' });
  for (const n of [1, 2]) map.actor(`grouping-${n}`, `Rural grouping ${n}`, 'collective.producerGroup', 'G', 'U20:648', { stages: ['processing'] });
  map.group('chains', 'Retail and supermarket chains', 'trade.retailerLarge', null, 'G', 'U20:646', { ...outside, stages: ['tunisia'] });
  map.group('local-market', 'Local market', 'trade.localCustomer', null, 'G', 'U20:650', { counted: 'people', stages: ['tunisia'] });
  map.group('visitors', 'Visitors', 'trade.tourism', null, 'G', 'U20:652', { ...outside, counted: 'people', stages: ['tunisia'] });
  map.group('gulf', 'Buyers in Gulf countries', 'trade.buyer', null, 'G', 'U20:646', { ...outside, stages: ['abroad'] });
  map.group('canada', 'Buyers in Canada', 'trade.buyer', null, 'G', 'U20:646', { ...outside, stages: ['abroad'] });
};

const institutions = () => {
  map.actor('association', 'Local self-control association', 'collective.association', 'S', 'U20:644', { stages: ['control'], note: 'By law in charge of the self-control of the label.' });
  map.actor('pgi', 'Djebba fig PGI', 'thing.standard', 'S', 'U20:644', { note: 'The first protected geographical indication of a fruit in Tunisia.' });
  map.group('authorities', 'Local authorities', 'public.localGovernment', null, 'G', 'U20:644', { counted: 'places' });
  map.actor('programme', 'Public-private promotion programme', 'thing.jointAction', 'S', 'U20:644', { stages: ['promotion'], note: 'Tastings in supermarket chains, cooking events, fairs.' });
  map.actor('premises', 'New production facilities', 'thing.facility', 'S', 'U20:648');
  map.actor('unido', 'UNIDO PAMPAT', 'promoter.un', 'S', 'U20:644', { ...outside, stages: ['training'] });
  map.actor('seco', 'SECO', 'finance.donor', 'S', 'U20:596', outside);
};

const links = () => {
  map.link('growers', 'cluster', 'partOf', 'G', 'U20:644');
  map.link('association', 'growers', 'monitors', 'S', 'U20:644');
  map.link('association', 'pgi', 'manages', 'S', 'U20:644');
  map.link('authorities', 'association', 'supports', 'S', 'U20:644');
  map.link('unido', 'association', 'supports', 'S', 'U20:644');
  map.link('unido', 'authorities', 'actsJointlyWith', 'S', 'U20:644');
  map.link('unido', 'growers', 'trains', 'G', 'U20:644');
  map.link('seco', 'unido', 'funds', 'S', 'U20:596');
  for (const id of PRODUCTS) {
    const mark = id === 'cooperative' ? 'S' : 'G';
    map.link('unido', id, 'trains', mark, 'U20:650');
    map.link('unido', id, 'givesTechnicalHelp', mark, 'U20:650');
    map.link('premises', id, 'providesInfrastructure', mark, 'U20:648');
    map.link(id, 'local-market', 'sellsTo', mark, 'U20:650');
    map.link(id, 'cluster', 'partOf', mark, 'U20:648');
    map.link('growers', id, 'suppliesInputsTo', 'N', 'U20:648');
  }
  for (const id of ['chains', 'gulf', 'canada']) map.link('growers', id, id === 'chains' ? 'sellsTo' : 'exportsTo', 'G', 'U20:646');
  map.link('growers', 'programme', 'actsJointlyWith', 'N', 'U20:644');
  map.link('authorities', 'programme', 'actsJointlyWith', 'N', 'U20:644', { note: 'The public side; which body is not stated.' });
  map.link('unido', 'programme', 'supports', 'S', 'U20:644');
  map.link('programme', 'chains', 'informs', 'S', 'U20:644');
  map.link('cluster', 'visitors', 'informs', 'N', 'U20:652', { note: 'The fig makes the village known.' });
};

const inventedLinks = () => {
  GROWERS.forEach((id, i) => {
    map.link('association', id, 'monitors', 'I', 'U20:644');
    map.link(id, PRODUCTS[i % 3], i % 2 ? 'memberOf' : 'suppliesInputsTo', 'I', 'U20:648');
  });
  for (const id of CERTIFIED) {
    map.link('pgi', id, 'certifies', 'I', 'U20:644');
    map.link(id, 'chains', 'sellsTo', 'I', 'U20:646');
  }
  for (const [i, id] of CERTIFIED.entries()) if (i < 3) map.link(id, i % 2 ? 'canada' : 'gulf', 'exportsTo', 'I', 'U20:646');
  GROWERS.slice(5).forEach((id, i, all) => { if (i % 3 !== 2) map.link(id, all[(i + 1) % all.length], 'sharesEquipmentWith', 'I', 'U20:644'); });
};

const anchors = () => ({
  ...ring(GROWERS.slice(5), -160, 0, 400, 290), ...grid(CERTIFIED, 330, -240, 1, 170, 95), association: { x: -150, y: 0 }, growers: { x: 70, y: 60 },
  pgi: { x: 120, y: -130 }, cluster: { x: 60, y: 190 }, ...grid(PRODUCTS, -760, -60, 1, 170, 110), premises: { x: -760, y: 340 }, 'local-market': { x: -980, y: 60 },
  chains: { x: 620, y: -180 }, gulf: { x: 640, y: -20 }, canada: { x: 640, y: 90 }, visitors: { x: 480, y: 300 }, programme: { x: 480, y: -400 },
  authorities: { x: -60, y: -420 }, unido: { x: -460, y: -420 }, seco: { x: -660, y: -420 },
});

export const djebba = () => {
  stages();
  chain();
  institutions();
  links();
  inventedLinks();
  return { folder: 'pampat-djebba', map, anchors: anchors(), options: { pull: 0.5, spring: 0.03 } };
};
