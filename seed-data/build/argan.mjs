// Argan oil, Morocco: women's cooperatives on the way to food safety, one federation for traceability, one authority.
import { codeName, members } from './codes.mjs';
import { grid, ring } from './geometry.mjs';
import { MapBuilder } from './map-builder.mjs';

const outside = { boundary: 'outside' };

const map = new MapBuilder({
  id: 'pampat-argan',
  title: 'Argan oil, Morocco (PAMPAT)',
  description: 'Isolated women’s cooperatives make argan oil under a protected geographical indication. A food-safety law of '
    + '2016 could have shut them out; a programme looked at 66, coached 36 and saw 25 declared compliant. The federation of '
    + 'the chain keeps traceability. Single cooperatives and the ties between them are invented to fit.',
  language: 'en', mode: 'open', view: 'chain', place: 'Morocco', period: '2013-2019',
  illustration: 'Illustration built on published aggregate facts',
  source: 'UNIDO 2020, The UNIDO Approach to Cluster Development (U20)',
});

const stages = () => {
  map.stage('nuts', 'Argan nuts', { fr: 'Noix d’argan', es: 'Nueces de argán', ar: 'ثمار الأركان' }, { asked: false, note: 'Collectors and owners of the forest are not mentioned: not asked, not absent.' });
  map.stage('oil', 'Oil making', { fr: 'Production d’huile', es: 'Producción de aceite', ar: 'إنتاج الزيت' }, { asked: true });
  map.stage('packaging', 'Packaging', { fr: 'Emballage', es: 'Envasado', ar: 'التعبئة والتغليف' }, { asked: false, note: 'Not mapped: the source does not speak of suppliers of packaging.' });
  map.stage('logistics', 'Transport', { fr: 'Transport', es: 'Transporte', ar: 'النقل' }, { asked: false, note: 'Not mapped: not mentioned in the source.' });
  map.stage('market', 'Buyers and consumers', { fr: 'Acheteurs et consommateurs', es: 'Compradores y consumidores', ar: 'المشترون والمستهلكون' }, { asked: true });
  map.stage('traceability', 'Traceability', { fr: 'Traçabilité', es: 'Trazabilidad', ar: 'التتبّع' }, { kind: 'support', asked: true });
  map.stage('food-safety', 'Food-safety approval', { fr: 'Agrément sanitaire', es: 'Aprobación sanitaria', ar: 'الاعتماد الصحي' }, { kind: 'support', asked: true });
  map.stage('training', 'Training and coaching', { fr: 'Formation et accompagnement', es: 'Formación y acompañamiento', ar: 'التدريب والمرافقة' }, { kind: 'support', asked: true });
  map.stage('branding', 'Collective branding', { fr: 'Promotion collective', es: 'Marca colectiva', ar: 'الترويج الجماعي' }, { kind: 'support', asked: true });
  map.plan('wine-agro', ['nuts'], ['market'], [['nuts', 'oil'], ['oil', 'packaging'], ['oil', 'market'], ['packaging', 'market']]);
};

const COMPLIANT = members('coop', 1, 5);
const COACHED = members('coop', 6, 8);
const LOOKED_AT = members('coop', 9, 14);
const SINGLES = [...COMPLIANT, ...COACHED, ...LOOKED_AT];
// The funnel: 25 declared compliant, 36 coached, 66 looked at. That each step is part of the one before is our reading.
const FUNNEL = [
  ['compliant', 'Declared compliant', COMPLIANT, 25, 'compliant', 'U20:701'],
  ['coached', 'Coached, not yet compliant', COACHED, 11, 'coached', 'U20:701'],
  ['looked-at', 'Diagnosed only', LOOKED_AT, 30, 'diagnosed', 'U20:701'],
];
const GROUPS = FUNNEL.map(([id]) => id);

const cooperatives = () => {
  const oil = { stages: ['oil'] };
  const facts = { situation: ['isolated, far from water', 'U20:695'], capital: ['little to invest', 'U20:695'], literacy: ['low', 'U20:695'] };
  const steps = (state) => ({
    diagnosed: [true, 'U20:701'], coached: [state !== 'diagnosed', 'U20:701'], compliant: [state === 'compliant', 'U20:701'],
  });
  for (const [id, name, singles, total, state, line] of FUNNEL) {
    map.group(id, name, 'collective.cooperative', total - singles.length, 'G', line, {
      ...oil, attributes: { ...facts, ...steps(state), illustrative: 'the three counts are published; that the 25 are among the 36, these among the 66, and all of them cooperatives, is ours' },
    });
    for (const single of singles) map.actor(single, codeName('Cooperative', single), 'collective.cooperative', 'I', line, { ...oil, attributes: { ...steps(state), illustrative: true } });
  }
  map.group('more-coops', 'Other cooperatives', 'collective.cooperative', null, 'G', 'U20:638', oil);
  map.group('coop-groups', 'Groups of cooperatives', 'collective.consortium', null, 'G', 'U20:638', oil);
  map.group('smes', 'Small and medium firms', 'producer.medium', null, 'G', 'U20:638', oil);
  map.group('leaders', 'Leaders of cooperatives', 'person.leader', null, 'G', 'U20:699', { counted: 'people', dataClass: 'P2' });
  map.group('women', 'Women members of cooperatives', 'labour.workers', null, 'G', 'U20:699', {
    counted: 'people', ...oil, composition: [{ by: 'sex', part: 'women', share: 1 }], attributes: { literacy: ['low', 'U20:695'] },
  });
};

const institutions = () => {
  map.actor('fifargane', 'FIFARGANE', 'collective.association', 'S', 'U20:638', { stages: ['traceability'], note: 'Federation of the argan value chain.' });
  map.actor('onssa', 'ONSSA', 'public.regulator', 'S', 'U20:695', { stages: ['food-safety'], note: 'National food-safety authority.' });
  map.actor('pgi', 'Argan oil PGI, code of practice', 'thing.standard', 'S', 'U20:638', { attributes: { certifiedProducers: [150, 'U20:638', { unit: '% more, 2013 to 2019' }] } });
  map.actor('law', 'Food Safety Law 28/07', 'thing.standard', 'S', 'U20:690', { attributes: { applied: ['2016', 'U20:690', { date: '2016' }] } });
  map.actor('software', 'Traceability software', 'thing.facility', 'S', 'U20:638', { stages: ['traceability'] });
  map.actor('unido', 'UNIDO PAMPAT team', 'promoter.un', 'S', 'U20:638', { ...outside, stages: ['training'], attributes: { diagnostics: [66, 'U20:701'], coached: [36, 'U20:701', { unit: 'groups' }], compliant: [25, 'U20:701', { unit: 'producers' }] } });
  map.actor('agronomist', 'UNIDO agronomist', 'person.agent', 'S', 'U20:695', { dataClass: 'P2', stages: ['training'], note: 'A woman who speaks the local language; the source does not name her.' });
  map.actor('seco', 'SECO', 'finance.donor', 'S', 'U20:596', outside);
  map.actor('brand', 'Collective brand', 'thing.jointAction', 'S', 'U20:640', { stages: ['branding'] });
  map.group('buyers', 'Buyers', 'trade.buyer', null, 'G', 'U20:612', { ...outside, stages: ['market'], attributes: { price: ['premium for the label', 'U20:598'] } });
  map.group('consumers', 'Consumers', 'society.consumers', null, 'G', 'U20:612', { ...outside, counted: 'people', stages: ['market'] });
};

const PRODUCERS = [...GROUPS, 'more-coops', 'coop-groups', 'smes'];

const links = () => {
  map.link('seco', 'unido', 'funds', 'S', 'U20:596');
  map.link('unido', 'fifargane', 'givesTechnicalHelp', 'S', 'U20:638');
  map.link('fifargane', 'software', 'manages', 'S', 'U20:638');
  map.link('software', 'pgi', 'supports', 'S', 'U20:638');
  map.link('agronomist', 'unido', 'partOf', 'S', 'U20:695');
  map.link('agronomist', 'onssa', 'advises', 'S', 'U20:695', { note: 'Working sessions on how the cooperatives produce.' });
  map.link('onssa', 'agronomist', 'informs', 'S', 'U20:695');
  map.link('onssa', 'law', 'manages', 'S', 'U20:695', { note: 'Enforces it.' });
  map.link('agronomist', 'leaders', 'trains', 'S', 'U20:699');
  for (const id of PRODUCERS) {
    map.link('fifargane', id, 'monitors', 'G', 'U20:638');
    map.link('unido', id, 'trains', 'G', GROUPS.includes(id) ? 'U20:701' : 'U20:638');
    map.link('onssa', id, 'regulates', 'G', 'U20:695');
    map.link(id, 'brand', 'actsJointlyWith', 'G', 'U20:640');
    map.link(id, 'buyers', 'sellsTo', 'N', 'U20:640');
    map.link('pgi', id, 'certifies', 'G', 'U20:638', { attributes: { illustrative: 'producers are certified under it; how many of which kind is not published' } });
  }
  map.link('onssa', 'compliant', 'certifies', 'G', 'U20:701', { note: 'Declared compliant with the law.' });
  map.link('buyers', 'consumers', 'sellsTo', 'N', 'U20:612');
  map.link('brand', 'consumers', 'informs', 'S', 'U20:640');
  for (const id of GROUPS) {
    map.link('leaders', id, 'informs', 'G', 'U20:699', { note: 'Leaders involve their peers of other cooperatives.' });
    map.link('women', id, 'memberOf', 'G', 'U20:699');
  }
};

const inventedLinks = () => {
  for (const id of COMPLIANT) {
    map.link('onssa', id, 'certifies', 'I', 'U20:701');
    map.link(id, 'brand', 'actsJointlyWith', 'I', 'U20:640');
  }
  for (const id of SINGLES) {
    map.link('unido', id, 'trains', 'I', 'U20:701');
    map.link('onssa', id, 'regulates', 'I', 'U20:695');
    map.link('fifargane', id, 'monitors', 'I', 'U20:638');
  }
  for (const [from, to] of [[0, 5], [0, 8], [1, 6], [1, 9], [2, 7], [2, 10], [3, 11], [4, 12], [4, 13], [5, 9]]) {
    map.link(SINGLES[from], SINGLES[to], 'informs', 'I', 'U20:699', { note: 'Leaders involve their peers; which ones is ours.' });
  }
};

const anchors = () => ({
  ...ring(SINGLES, -60, 20, 350, 320), ...grid(GROUPS, -200, -120, 1, 170, 140), 'more-coops': { x: -560, y: 40 }, 'coop-groups': { x: -560, y: -60 }, smes: { x: -560, y: -160 },
  onssa: { x: 110, y: 20 }, law: { x: 480, y: 190 }, agronomist: { x: 480, y: 60 }, unido: { x: 480, y: -70 }, seco: { x: 680, y: -70 },
  fifargane: { x: 420, y: -230 }, software: { x: 600, y: -290 }, pgi: { x: 400, y: -370 }, leaders: { x: 460, y: 330 }, women: { x: -520, y: 330 },
  brand: { x: -560, y: -320 }, buyers: { x: -780, y: -200 }, consumers: { x: -800, y: -330 },
});

export const argan = () => {
  stages();
  cooperatives();
  institutions();
  links();
  inventedLinks();
  return { folder: 'pampat-argan', map, anchors: anchors(), options: { pull: 0.5, spring: 0.03 } };
};
