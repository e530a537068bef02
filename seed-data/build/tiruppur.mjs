// Tiruppur knitwear, India: exporters, subcontractors without a market, job workers with one client, women at half pay.
import { codeName, members } from './codes.mjs';
import { grid, ring } from './geometry.mjs';
import { MapBuilder } from './map-builder.mjs';

const outside = { boundary: 'outside' };
const INR = { unit: 'INR/day', date: '2003' };

const map = new MapBuilder({
  id: 'tiruppur-knitwear',
  title: 'Tiruppur cotton knitwear, Tamil Nadu, India',
  description: 'An export cluster with well over 200,000 garment jobs. Producers with buyers abroad stand above subcontractors '
    + 'without a market of their own and job workers with one task. Women are 65 % of the workforce and earn about half '
    + 'of what men earn; unions represent 10 %. Single firms, their owners’ communities and their ties are invented to fit.',
  language: 'en', mode: 'open', view: 'chain', place: 'Tiruppur, Tamil Nadu, India', period: '1980-2003',
  illustration: 'Illustration built on published aggregate facts',
  source: 'Nadvi & Barrientos 2004, Industrial Clusters and Poverty Reduction (NB)',
});

const stages = () => {
  map.stage('yarn', 'Yarn', { fr: 'Fil', es: 'Hilo', ar: 'الغزل' }, { asked: false, note: 'Suppliers of yarn are not mentioned: not asked, not absent.' });
  map.stage('dyeing', 'Dyeing', { fr: 'Teinture', es: 'Teñido', ar: 'الصباغة' }, { asked: false, note: 'Not mentioned in the source.' });
  map.stage('job-work', 'Job work', { fr: 'Travail à façon', es: 'Trabajo por encargo', ar: 'العمل بالقطعة لحساب الغير' }, { asked: true, note: 'Single tasks; which tasks is not stated (NB:291).' });
  map.stage('subcontracting', 'Subcontracting', { fr: 'Sous-traitance', es: 'Subcontratación', ar: 'التعاقد من الباطن' }, { asked: true });
  map.stage('producing', 'Producing for export', { fr: 'Production pour l’exportation', es: 'Producción para exportar', ar: 'الإنتاج للتصدير' }, { asked: true });
  map.stage('buyers', 'Buyers', { fr: 'Acheteurs', es: 'Compradores', ar: 'المشترون' }, { asked: true });
  map.stage('representation', 'Representation of workers', { fr: 'Représentation des travailleurs', es: 'Representación de trabajadores', ar: 'تمثيل العمال' }, { kind: 'support', asked: true });
  map.stage('services', 'Credit and business services', { fr: 'Crédit et services aux entreprises', es: 'Crédito y servicios empresariales', ar: 'الائتمان وخدمات الأعمال' }, { kind: 'support', asked: false, note: 'Not mentioned in the source.' });
  map.plan('garments', ['yarn', 'dyeing'], ['buyers'], [['yarn', 'producing'], ['dyeing', 'producing'], ['job-work', 'subcontracting'], ['subcontracting', 'producing'], ['producing', 'buyers']]);
};

const GOUNDAR = members('producer', 1, 8);
const PUNJABI = members('producer', 9, 12);
const OTHERS = members('producer', 13, 14);
const PRODUCERS = [...GOUNDAR, ...PUNJABI, ...OTHERS];
const SUBS = members('sub', 1, 12);
const JOBS = members('job', 1, 20);
const COMMUNITY = [[GOUNDAR, 'Goundar'], [PUNJABI, 'Punjabi'], [OTHERS, 'other']];

const producers = () => {
  map.actor('cluster', 'Tiruppur knitwear cluster', 'collective.cluster', 'S', 'NB:217', {
    attributes: {
      jobs1980: [20000, 'NB:217', { unit: 'people, start of the 1980s', date: '1980' }], jobs1990: [40000, 'NB:217', { unit: 'people, end of the 1980s', date: '1990' }],
      jobsLater: [200000, 'NB:217', { unit: 'people, well over', date: '2003' }], womenShare: [65, 'NB:303', { unit: '% of the labour force', date: '2003' }],
      maturity: ['mature', 'NB:217'],
    },
  });
  const producing = { stages: ['producing'] };
  for (const [ids, community] of COMMUNITY) {
    for (const id of ids) {
      map.actor(id, codeName('Producer', id), 'producer.large', 'I', 'NB:289', {
        ...producing, size: 'large', attributes: { illustrative: true, ownerCommunity: [community, 'NB:275', { dataClass: 'P2' }] },
      });
    }
  }
  map.group('other-producers', 'Other exporting and larger producers', 'producer.large', null, 'G', 'NB:289', { ...producing, size: 'large', note: 'Direct market access follows from the contrast with subcontractors.' });
  map.group('buyers', 'Buyers abroad', 'trade.buyer', null, 'N', 'NB:217', { ...outside, stages: ['buyers'], note: 'A mature export cluster has buyers abroad; the source names none.' });
};

const SUB_FACTS = { conditions: ['poorer than at the large firms', 'NB:289'], skillsAndCapital: ['limited', 'NB:289'], marketAccess: ['no direct access', 'NB:289'] };
const JOB_FACTS = { demand: ['seasonal', 'NB:291'], income: ['varies hugely with the season', 'NB:291', { dataClass: 'P3' }], vulnerability: ['most vulnerable group of the cluster', 'NB:291', { dataClass: 'P3' }] };

const tiers = () => {
  map.group('other-subs', 'Other subcontractors', 'position.subcontractor', null, 'G', 'NB:289', { stages: ['subcontracting'], attributes: SUB_FACTS });
  for (const id of SUBS) map.actor(id, codeName('Subcontractor', id), 'position.subcontractor', 'I', 'NB:289', { stages: ['subcontracting'], attributes: { ...SUB_FACTS, illustrative: true } });
  map.group('other-jobs', 'Other job workers', 'position.jobWorker', null, 'G', 'NB:291', { stages: ['job-work'], attributes: JOB_FACTS, note: 'Micro-enterprises or own-account workers.' });
  for (const id of JOBS) map.actor(id, codeName('Job worker', id), 'position.jobWorker', 'I', 'NB:291', { stages: ['job-work'], size: 'ownAccount', attributes: { ...JOB_FACTS, illustrative: true } });
};

const people = () => {
  const counted = { counted: 'people', stages: ['producing'], atLeast: true };
  map.group('women', 'Women workers', 'labour.workers', 130000, 'N', 'NB:303', {
    ...counted, composition: [{ by: 'sex', part: 'women', share: 1 }],
    attributes: {
      dailyWage: [45, 'NB:219', INR], dailyWageFrom: [40, 'NB:219', INR], dailyWageTo: [50, 'NB:219', INR],
      belowLegalMinimum: [true, 'NB:219'], tasks: ['sewing and packing, lower paid', 'NB:303'],
      illustrative: '40 to 50 rupees are published; the 45 is their middle',
    },
    note: '65 % of well over 200,000 (NB:217, 303). The legal minimum of Tamil Nadu is not given as a number.',
  });
  map.group('men', 'Male workers', 'labour.workers', 70000, 'N', 'NB:303', {
    ...counted, composition: [{ by: 'sex', part: 'men', share: 1 }],
    attributes: { dailyWage: [85, 'NB:219', INR] }, note: 'What 65 % women leave of well over 200,000 (NB:217, 303).',
  });
  map.group('contract', 'Contract and piece-rate workers', 'labour.contract', null, 'G', 'NB:303', { counted: 'people', stages: ['producing'], attributes: { trend: ['growing', 'NB:303'] }, note: 'Part of the women and men workers.' });
  map.group('migrants', 'Migrant workers', 'labour.migrant', null, 'G', 'NB:217', { counted: 'people', stages: ['producing'], note: 'Poor rural labourers, among them landless peasants (NB:275). Part of the women and men workers.' });
  map.group('unions', 'Trade unions', 'society.union', null, 'G', 'NB:303', {
    stages: ['representation'], attributes: { represented: [10, 'NB:303', { unit: '% of the labour force', date: '2003' }], trend: ['declining; collective bargaining erodes', 'NB:303'] },
  });
  map.group('villages', 'Nearby villages', 'society.community', null, 'G', 'NB:217', { counted: 'places', boundary: 'boundary' });
  map.group('districts', 'Poorer rural districts further away', 'society.community', null, 'G', 'NB:217', { ...outside, counted: 'places' });
  map.actor('goundars', 'Goundar community', 'society.community', 'S', 'NB:275', { dataClass: 'P2', note: 'Agricultural caste; came to dominate the industry through kin and caste networks; its dominance later declined.' });
  map.actor('punjabis', 'Punjabi manufacturers and traders', 'society.community', 'S', 'NB:275', { dataClass: 'P2', note: 'Moved to Tiruppur at the time of unrest in Punjab.' });
};

const statedLinks = () => {
  map.link('other-producers', 'cluster', 'partOf', 'G', 'NB:289');
  map.link('other-producers', 'buyers', 'exportsTo', 'N', 'NB:217');
  map.link('other-producers', 'other-subs', 'subcontractsTo', 'G', 'NB:289');
  map.link('other-subs', 'other-jobs', 'subcontractsTo', 'G', 'NB:291');
  for (const id of ['women', 'men', 'contract', 'migrants']) map.link('other-producers', id, 'employs', 'G', id === 'migrants' ? 'NB:217' : 'NB:303');
  for (const id of ['women', 'men']) {
    map.link(id, 'unions', 'memberOf', 'G', 'NB:303', {
      strength: 0.1, attributes: { covered: [10, 'NB:303', { unit: '%' }], illustrative: '10 % of the whole labour force are published; the same share for women and men is ours' },
    });
  }
  map.link('unions', 'other-producers', 'conflictsWith', 'G', 'NB:303', { note: 'A history of labour unrest and union activism.' });
  for (const id of ['villages', 'districts']) map.link(id, 'cluster', 'suppliesLabourTo', 'G', 'NB:217', id === 'villages' ? {} : { since: '1990', attributes: { illustrative: 'more recently, says the source; the year is ours' } });
  map.link('migrants', 'districts', 'sharesCommunityWith', 'N', 'NB:217');
  map.link('goundars', 'punjabis', 'competesWith', 'S', 'NB:275', { note: 'Competing forms of local social identity.' });
  map.link('goundars', 'cluster', 'partOf', 'S', 'NB:275');
  map.link('punjabis', 'cluster', 'partOf', 'S', 'NB:275');
};

const workLinks = () => {
  for (const id of PRODUCERS) {
    map.link(id, 'buyers', 'exportsTo', 'I', 'NB:289');
    map.link(id, 'women', 'employs', 'I', 'NB:303');
    map.link(id, 'men', 'employs', 'I', 'NB:303');
  }
  SUBS.forEach((id, i) => { map.link(PRODUCERS[(i * 5) % PRODUCERS.length], id, 'subcontractsTo', 'I', 'NB:289', { contract: 'informal' }); });
  JOBS.forEach((id, i) => { map.link(SUBS[i % SUBS.length], id, 'subcontractsTo', 'I', 'NB:291', { contract: 'informal', attributes: { season: ['work comes with the season', 'NB:291'] } }); });
};

/** Ties between owners: at first kin and caste, since 2000 (our year) also across communities. */
const ownerLinks = () => {
  GOUNDAR.forEach((id, i) => {
    map.link(id, GOUNDAR[(i + 1) % GOUNDAR.length], 'kinOf', 'I', 'NB:275');
    map.link(id, GOUNDAR[(i + 3) % GOUNDAR.length], 'trusts', 'I', 'NB:275');
  });
  PUNJABI.forEach((id, i) => { map.link(id, PUNJABI[(i + 1) % PUNJABI.length], 'trusts', 'I', 'NB:275'); });
  const later = { since: '2000', note: 'The later state: the dominance of one community declined; which ties cross is ours.' };
  for (const [a, b] of [[0, 8], [2, 9], [4, 10], [6, 11], [8, 12], [1, 12], [10, 13], [7, 13], [3, 13], [11, 12], [12, 13]]) {
    map.link(PRODUCERS[a], PRODUCERS[b], 'trusts', 'I', 'NB:275', later);
  }
};

const anchors = () => ({
  ...ring(GOUNDAR, 150, -140, 270, 230), ...grid(PUNJABI, 500, 180, 2), ...grid(OTHERS, 150, 230, 2),
  goundars: { x: 150, y: -150 }, punjabis: { x: 700, y: 330 }, 'other-producers': { x: 560, y: -60 }, buyers: { x: 800, y: -130 }, cluster: { x: 640, y: -330 },
  ...grid(SUBS, -420, -480, 1, 170, 88), 'other-subs': { x: -400, y: 580 }, 'other-jobs': { x: -640, y: 580 },
  ...grid(JOBS.slice(0, SUBS.length), -640, -480, 1, 170, 88), ...grid(JOBS.slice(SUBS.length), -830, -480, 1, 170, 88),
  women: { x: -80, y: 410 }, men: { x: 130, y: 430 }, contract: { x: 330, y: 400 }, migrants: { x: 480, y: 480 }, unions: { x: 40, y: 550 },
  villages: { x: 860, y: -420 }, districts: { x: 720, y: 500 },
});

export const tiruppur = () => {
  stages();
  producers();
  tiers();
  people();
  statedLinks();
  workLinks();
  ownerLinks();
  return { folder: 'tiruppur-knitwear', map, anchors: anchors(), options: { pull: 0.5, spring: 0.03 } };
};
